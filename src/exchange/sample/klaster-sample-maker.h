/* What the makers of the sample share; private to src/exchange. One thread at a time. */
#pragma once

#include "klaster-period.h"
#include "klaster-record.h"

G_BEGIN_DECLS

#define SAMPLE_SITES 13
#define SAMPLE_PERIODS 9
#define SAMPLE_KAWASAN 6

typedef struct
{
  const char *key; /* "A" to "M" */
  const char *kabupaten;
  const char *kecamatan; /* of the capital */
  const char *product;
  const char *product_kind;
  const char *unit;
  double lat, lon; /* a point near the capital */
} KlasterSampleSite;

extern const KlasterSampleSite klaster_sample_sites[SAMPLE_SITES];

typedef struct
{
  guint64 state; /* of the random numbers */
  GPtrArray *records;
  GStringChunk *texts;
  const char *const *villages;
  const char *site_villages[SAMPLE_SITES];
  double quality[SAMPLE_SITES]; /* 0 to 1: how well a site does */
} KlasterSampleMaker;

void
klaster_sample_maker_init (KlasterSampleMaker *self, guint32 seed, const char *const *villages);
void klaster_sample_maker_clear (KlasterSampleMaker *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (KlasterSampleMaker, klaster_sample_maker_clear)

/* The same on every computer: integers only up to the last step. */
guint klaster_sample_below (KlasterSampleMaker *self, guint n);
/* From LOW to HIGH. */
double klaster_sample_between (KlasterSampleMaker *self, double low, double high);
/* About normal: mean 0, deviation 1, never beyond 6. */
double klaster_sample_normal (KlasterSampleMaker *self);

/* Adds a record; pairs of field and text in exchange form (NULL is passed over), ended by NULL.
 * The source says that it is invented, unless given. The record is borrowed. */
KlasterRecord *klaster_sample_add (KlasterSampleMaker *self,
                                   const char *entity,
                                   const char *key,
                                   ...) G_GNUC_NULL_TERMINATED;
/* These texts live as long as the maker. */
const char *klaster_sample_ref (KlasterSampleMaker *self, const char *entity, const char *key);
const char *klaster_sample_text (KlasterSampleMaker *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
const char *klaster_sample_number (KlasterSampleMaker *self, double number, int decimals);
/* "202505B" for T = 0. */
const char *klaster_sample_period (KlasterSampleMaker *self, int t);
/* DAYS after the last day of period T, or after the day on which the sample plays. */
const char *klaster_sample_period_day (KlasterSampleMaker *self, int t, int days);
const char *klaster_sample_day (KlasterSampleMaker *self, int days);
const char *klaster_sample_site_ref (KlasterSampleMaker *self, int site);

/* Kelurahan are sites in the two kota. */
gboolean klaster_sample_site_is_kelurahan (int site);
/* The Nth code below the dotted PREFIX ("63.09.05"), wrapping around; NULL when there is none. */
const char *klaster_sample_nth_village (KlasterSampleMaker *self,
                                        const char *prefix,
                                        gboolean kelurahan,
                                        guint n);

/* One maker for each subject, called in this order. */
void klaster_sample_make_office (KlasterSampleMaker *self);
void klaster_sample_make_places (KlasterSampleMaker *self);
void klaster_sample_make_indices (KlasterSampleMaker *self);
void klaster_sample_make_innovation (KlasterSampleMaker *self);
void klaster_sample_make_reports (KlasterSampleMaker *self);
void klaster_sample_make_kawasan (KlasterSampleMaker *self);
void klaster_sample_make_teams (KlasterSampleMaker *self);
void klaster_sample_make_decisions (KlasterSampleMaker *self);
void klaster_sample_make_award (KlasterSampleMaker *self);
void klaster_sample_make_sector (KlasterSampleMaker *self);

G_END_DECLS
