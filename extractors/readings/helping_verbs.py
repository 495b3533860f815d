"""The verbs that only carry another verb, told once."""

BE = frozenset("is are was were been being am be".split())
HAVE = frozenset("has have had having".split())
DO = frozenset("did do does".split())
MODAL = frozenset("will would shall should can could may might must cannot".split())
