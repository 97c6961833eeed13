# Has __all__.
__all__ = ["listed", "_also"]
listed = "listed"
_also = "also"
unlisted = "unlisted"
