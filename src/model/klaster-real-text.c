#include "klaster-real-text.h"

#include <math.h>
#include <string.h>

#define FEWEST 15
#define MOST 17
#define MANTISSA_BITS 53
#define LEAST_EXPONENT (-1074)

/* 2^1024 * 10^17 and 10^(324 + 17) fit. */
#define LIMBS 40

/* A whole number, 32 bits a limb, the least first. */
typedef struct
{
  guint n;
  guint32 limbs[LIMBS];
} Whole;

static void
whole_set (Whole *self, guint64 value)
{
  self->limbs[0] = (guint32)value;
  self->limbs[1] = (guint32)(value >> 32);
  self->n = self->limbs[1] != 0 ? 2 : self->limbs[0] != 0 ? 1 : 0;
}

static void
whole_multiply (Whole *self, guint32 by)
{
  guint64 carry = 0;

  for (guint i = 0; i < self->n; i++)
    {
      carry += (guint64)self->limbs[i] * by;
      self->limbs[i] = (guint32)carry;
      carry >>= 32;
    }
  if (carry != 0)
    self->limbs[self->n++] = (guint32)carry;
}

static void
whole_shift (Whole *self, guint bits)
{
  guint whole = bits / 32;

  if (self->n == 0)
    return;
  whole_multiply (self, 1u << bits % 32);
  memmove (self->limbs + whole, self->limbs, self->n * sizeof (guint32));
  memset (self->limbs, 0, whole * sizeof (guint32));
  self->n += whole;
}

static void
whole_raise (Whole *self, int tens)
{
  for (; tens > 0; tens--)
    whole_multiply (self, 10);
}

static int
whole_compare (const Whole *a, const Whole *b)
{
  if (a->n != b->n)
    return a->n < b->n ? -1 : 1;
  for (guint i = a->n; i > 0; i--)
    if (a->limbs[i - 1] != b->limbs[i - 1])
      return a->limbs[i - 1] < b->limbs[i - 1] ? -1 : 1;
  return 0;
}

/* A is not below B. */
static void
whole_subtract (Whole *a, const Whole *b)
{
  gint64 borrow = 0;

  for (guint i = 0; i < a->n; i++)
    {
      borrow += (gint64)a->limbs[i] - (i < b->n ? b->limbs[i] : 0);
      a->limbs[i] = (guint32)borrow;
      borrow >>= 32;
    }
  while (a->n > 0 && a->limbs[a->n - 1] == 0)
    a->n--;
}

/* The number is rest / unit * 10^exponent, at least 1 and less than 10 before the exponent. */
typedef struct
{
  Whole rest, unit;
  Whole above, below; /* how far the text may lie above and below, on the same scale */
  gboolean even; /* as far as that still gives the same double back */
  int exponent;
} Exact;

static void
exact_scale_up (Exact *self)
{
  whole_multiply (&self->rest, 10);
  whole_multiply (&self->above, 10);
  whole_multiply (&self->below, 10);
}

/* NUMBER is above 0. Everything four times as large, so that a quarter of the last bit is whole. */
static void
exact_init (Exact *self, double number)
{
  int binary;
  guint64 mantissa = (guint64)ldexp (frexp (number, &binary), MANTISSA_BITS);
  guint up;

  binary -= MANTISSA_BITS;
  for (; binary < LEAST_EXPONENT; binary++)
    mantissa >>= 1;
  whole_set (&self->rest, mantissa * 4);
  whole_set (&self->unit, 4);
  whole_set (&self->above, 2);
  /* The double below a power of two is half as far away. */
  whole_set (
      &self->below,
      mantissa == G_GUINT64_CONSTANT (1) << (MANTISSA_BITS - 1) && binary > LEAST_EXPONENT ? 1 : 2);
  self->even = mantissa % 2 == 0;
  up = binary > 0 ? (guint)binary : 0;
  whole_shift (&self->rest, up);
  whole_shift (&self->above, up);
  whole_shift (&self->below, up);
  whole_shift (&self->unit, binary < 0 ? (guint)-binary : 0);
  /* Not exact, but at most one off: the next lines mend it. */
  self->exponent = (int)floor (log10 (number));
  whole_raise (&self->unit, self->exponent);
  for (int i = self->exponent; i < 0; i++)
    exact_scale_up (self);
  if (whole_compare (&self->rest, &self->unit) < 0)
    {
      exact_scale_up (self);
      self->exponent--;
    }
}

/* The first N digits, the last one rounded to the nearest, a half to the even one. TRUE when they give the double back. */
static gboolean
exact_round (const Exact *exact, guint n, char *digits, int *exponent)
{
  Exact self = *exact;
  Whole missing;
  int half;
  gboolean up;

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        exact_scale_up (&self);
      for (digits[i] = '0'; whole_compare (&self.rest, &self.unit) >= 0; digits[i]++)
        whole_subtract (&self.rest, &self.unit);
    }
  digits[n] = '\0';
  *exponent = exact->exponent;
  missing = self.unit;
  whole_subtract (&missing, &self.rest);
  half = whole_compare (&self.rest, &missing);
  up = half > 0 || (half == 0 && (digits[n - 1] - '0') % 2 == 1);
  for (guint i = n; up && i > 0 && ++digits[i - 1] > '9'; i--)
    digits[i - 1] = '0';
  if (up && digits[0] == '0')
    {
      digits[0] = '1';
      ++*exponent;
    }
  half = up ? whole_compare (&missing, &self.above) : whole_compare (&self.rest, &self.below);
  return half < 0 || (half == 0 && self.even);
}

/* ---- the form */

static char *
write_exponent (char *at, int exponent)
{
  *at++ = 'e';
  *at++ = exponent < 0 ? '-' : '+';
  exponent = ABS (exponent);
  if (exponent >= 100)
    *at++ = (char)('0' + exponent / 100);
  *at++ = (char)('0' + exponent / 10 % 10);
  *at++ = (char)('0' + exponent % 10);
  return at;
}

/* WHOLE digits before the point, the rest behind it. */
static char *
write_digits (char *at, const char *digits, int whole)
{
  if (whole <= 0)
    {
      *at++ = '0';
      *at++ = '.';
      for (int i = whole; i < 0; i++)
        *at++ = '0';
    }
  for (int i = 0; digits[i] != '\0'; i++)
    {
      if (i == whole && whole > 0)
        *at++ = '.';
      *at++ = digits[i];
    }
  for (int i = (int)strlen (digits); i < whole; i++)
    *at++ = '0';
  return at;
}

/* Public functions */

const char *
klaster_real_write (double number, char buffer[KLASTER_REAL_BYTES])
{
  char digits[MOST + 1];
  char *at = buffer;
  guint n = FEWEST;
  int exponent;
  Exact exact;

  g_return_val_if_fail (isfinite (number), NULL);

  if (signbit (number))
    *at++ = '-';
  if (number == 0)
    {
      strcpy (at, "0");
      return buffer;
    }
  exact_init (&exact, fabs (number));
  while (!exact_round (&exact, n, digits, &exponent) && n < MOST)
    n++;
  for (guint i = n; i > 1 && digits[i - 1] == '0'; i--)
    digits[i - 1] = '\0';
  if (exponent >= -4 && exponent < (int)n)
    at = write_digits (at, digits, exponent + 1);
  else
    at = write_exponent (write_digits (at, digits, 1), exponent);
  *at = '\0';
  return buffer;
}
