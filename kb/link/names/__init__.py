"""Who and what is named: parties and bodies, each once, with the names that they go by and what people decided."""
