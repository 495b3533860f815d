"""Words to values, in pure functions: dates, numbers, names, verbs."""
