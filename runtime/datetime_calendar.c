// The Gregorian calendar, as if it had always been used.
#include "runtime/datetime.h"

static const int16_t BEFORE[13] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
static const int8_t DAYS[13] = {0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

static bool is_leap(int year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int calendar_days_in_month(int year, int month) {
  return month == 2 && is_leap(year) ? 29 : DAYS[month];
}

int64_t calendar_ordinal(int year, int month, int day) {
  int before = year - 1;
  return before * 365 + before / 4 - before / 100 + before / 400 + BEFORE[month] +
         (month > 2 && is_leap(year)) + day;
}

void calendar_from_ordinal(int64_t ordinal, Moment *moment) {
  int days = (int)ordinal - 1;
  int cycles = days / 146097; // of 400 years
  days %= 146097;
  int centuries = days / 36524;
  days %= 36524;
  int fours = days / 1461;
  days %= 1461;
  int years = days / 365;
  days %= 365;
  int year = cycles * 400 + centuries * 100 + fours * 4 + years + 1;
  if (years == 4 || centuries == 4) { // the last day of a leap year
    year--;
    days = 365;
  }
  int month = days / 32 + 1; // right, or one too small
  int leap = is_leap(year);
  if (month < 12 && days >= BEFORE[month + 1] + (month + 1 > 2 && leap)) {
    month++;
  }
  moment->year = (uint16_t)year;
  moment->month = (uint8_t)month;
  moment->day = (uint8_t)(days - BEFORE[month] - (month > 2 && leap) + 1);
}

int64_t floor_divide(int64_t a, int64_t b, int64_t *rest) {
  if (a >= 0 ? a < b : a >= -b) { // usual of sums: no division
    *rest = a < 0 ? a + b : a;
    return a < 0 ? -1 : 0;
  }
  int64_t quotient = a / b, left = a % b;
  *rest = left < 0 ? left + b : left;
  return left < 0 ? quotient - 1 : quotient;
}

int32_t moment_second_of_day(const Moment *moment) {
  return (moment->hour * 60 + moment->minute) * 60 + moment->second;
}

int64_t moment_us(const Moment *moment) {
  return calendar_ordinal(moment->year, moment->month, moment->day) * DAY_US +
         moment_second_of_day(moment) * SECOND_US + moment->microsecond;
}

bool moment_set(Moment *moment, int64_t ordinal, int64_t seconds, int64_t us) {
  seconds += floor_divide(us, SECOND_US, &us);
  ordinal += floor_divide(seconds, 86400, &seconds);
  if (ordinal < 1 || ordinal > MAX_ORDINAL) {
    return false;
  }
  uint32_t second = (uint32_t)seconds;
  calendar_from_ordinal(ordinal, moment);
  moment->hour = (uint8_t)(second / 3600);
  moment->minute = (uint8_t)(second / 60 % 60);
  moment->second = (uint8_t)(second % 60);
  moment->microsecond = (uint32_t)us;
  return true;
}
