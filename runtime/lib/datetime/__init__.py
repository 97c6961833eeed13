"""Days, times of day, moments, and the lengths of time between them."""

from datetime._calendar import MAXYEAR, MINYEAR
from datetime._date import date
from datetime._datetime import datetime
from datetime._delta import timedelta
from datetime._time import time
from datetime._zone import UTC, timezone, tzinfo

__all__ = ("date", "datetime", "time", "timedelta", "timezone", "tzinfo", "MINYEAR", "MAXYEAR",
           "UTC")
