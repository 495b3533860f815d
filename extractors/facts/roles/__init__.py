"""How running text, lists and tables give countries, organisations and persons their roles (genre guide, T4 to T7)."""
