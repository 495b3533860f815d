"""What words mean, whoever uses them: stems, meanings, verbs and their tenses, the parts of a sentence."""
