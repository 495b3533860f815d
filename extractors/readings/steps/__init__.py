"""Next steps taken apart: the action, who owes it, to whom, and by when."""
