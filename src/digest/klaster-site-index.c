/* Status of the village of a site: its indices as issued, and the six dimensions against the
 * others. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-site-private.h"

static const char *const dimension_keys[] = { "dld", "ds", "de", "dl", "da", "dtkpd" };

void
klaster_site_index_free (KlasterSiteIndex *self)
{
  if (self == NULL)
    return;
  g_free (self->record);
  g_free (self->instrument);
  g_free (self->instrument_label);
  g_free (self->status);
  g_free (self->status_label);
  g_free (self);
}

void
klaster_site_digest_free_index (KlasterSiteDigest *self)
{
  g_clear_pointer (&self->index, klaster_site_index_free);
  g_clear_pointer (&self->previous, klaster_site_index_free);
  g_clear_pointer (&self->idm, klaster_site_index_free);
  g_clear_pointer (&self->dimensions, g_free);
}

KlasterSiteIndex *
klaster_site_index_new (const KlasterRecord *record)
{
  KlasterSiteIndex *self = g_new0 (KlasterSiteIndex, 1);

  self->record = g_strdup (klaster_record_get_id (record));
  self->instrument = klaster_dup_text_or_empty (record, "instrument");
  self->instrument_label = klaster_dup_choice (record, "instrument", "–");
  self->year = (int)klaster_record_get_integer (record, "year", 0);
  self->score = klaster_figure_of (record, "score");
  self->status = klaster_dup_text (record, "status");
  self->status_label = klaster_dup_choice (record, "status", "–");
  /* "Berkembang" of Permendagri 81 is another class than that of Indeks Desa. */
  self->class = g_str_equal (self->instrument, "permendagri_81")
                    ? KLASTER_STATUS_NONE
                    : klaster_status_from_key (self->status);
  return self;
}

static void
init_dimensions (KlasterSiteDigest *self, const KlasterRecord *record, guint n_near, guint n_all)
{
  const KlasterEntity *entity = klaster_entity_get ("village_index");

  self->n_dimensions = G_N_ELEMENTS (dimension_keys);
  self->dimensions = g_new0 (KlasterSiteDimension, self->n_dimensions);
  for (guint i = 0; i < self->n_dimensions; i++)
    {
      KlasterSiteDimension *dimension = &self->dimensions[i];
      const KlasterField *field = klaster_entity_get_field (entity, dimension_keys[i]);

      dimension->key = dimension_keys[i];
      dimension->label = _ (field->label);
      dimension->figure = klaster_figure_of (record, dimension_keys[i]);
      dimension->kabupaten = (KlasterMean){ .mean = NAN, .of = n_near };
      dimension->province = (KlasterMean){ .mean = NAN, .of = n_all };
    }
}

/* A mean whose "of" is the official list, not only the desa that have a record. */
static void
add_known (KlasterMean *mean, KlasterFigure figure)
{
  guint of = mean->of;

  klaster_mean_add (mean, figure);
  mean->of = of;
}

static void
compare_dimensions (KlasterSiteDigest *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const KlasterRecord *record = records->pdata[i];
      const char *village = klaster_record_get_text (record, "village");
      gboolean near = village != NULL && g_str_has_prefix (village, self->kabupaten);

      for (guint d = 0; d < self->n_dimensions; d++)
        {
          KlasterFigure figure = klaster_figure_of (record, dimension_keys[d]);

          add_known (&self->dimensions[d].province, figure);
          if (near)
            add_known (&self->dimensions[d].kabupaten, figure);
        }
    }
}

static gboolean
add_dimensions (KlasterSiteDigest *self,
                KlasterProgramme *programme,
                const KlasterRecord *record,
                GError **error)
{
  const KlasterEntity *village = klaster_entity_get ("village");
  const KlasterMatch near[]
      = { { "kabupaten", self->kabupaten }, { "kind", "desa" }, { NULL, NULL } };
  const KlasterMatch all[] = { { "kind", "desa" }, { NULL, NULL } };
  g_autofree char *year = g_strdup_printf ("%d", self->index->year);
  const KlasterMatch same[] = { { "instrument", "indeks_desa" }, { "year", year }, { NULL, NULL } };
  gint64 n_near = klaster_reader_count (programme->reader, village, near, error);
  gint64 n_all = n_near < 0 ? -1 : klaster_reader_count (programme->reader, village, all, error);
  g_autoptr (GPtrArray) records = NULL;

  if (n_all < 0)
    return FALSE;
  records = klaster_reader_list (programme->reader, klaster_entity_get ("village_index"), same,
                                 "id", error);
  if (records == NULL)
    return FALSE;
  init_dimensions (self, record, (guint)n_near, (guint)n_all);
  compare_dimensions (self, records);
  return TRUE;
}

gboolean
klaster_site_digest_add_index (KlasterSiteDigest *self, KlasterProgramme *programme, GError **error)
{
  const KlasterMatch matches[] = { { "village", self->village }, { NULL, NULL } };
  const char *instrument = self->kelurahan ? "permendagri_81" : "indeks_desa";
  g_autoptr (GPtrArray) records = NULL;
  KlasterRecord *newest = NULL;

  if (self->village == NULL)
    return TRUE;
  records = klaster_reader_list (programme->reader, klaster_entity_get ("village_index"), matches,
                                 "year DESC", error);
  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      const char *own = klaster_record_get_text (record, "instrument");

      if (g_strcmp0 (own, instrument) == 0 && newest == NULL)
        {
          newest = record;
          self->index = klaster_site_index_new (record);
        }
      else if (g_strcmp0 (own, instrument) == 0 && self->previous == NULL)
        self->previous = klaster_site_index_new (record);
      else if (g_strcmp0 (own, "idm") == 0 && !self->kelurahan && self->idm == NULL)
        self->idm = klaster_site_index_new (record);
    }
  return newest == NULL || self->kelurahan || add_dimensions (self, programme, newest, error);
}

static char *
describe_index_change (const KlasterSiteDigest *self)
{
  double now = self->index->score.value;
  double before = self->previous != NULL ? self->previous->score.value : NAN;
  g_autofree char *former = NULL;

  if (isnan (now) || isnan (before))
    return NULL;
  former = klaster_format_number (before, 2);
  if (now == before)
    /* Translators: %d is a year. */
    return g_strdup_printf (_ ("The score is the same as in %d."), self->previous->year);
  /* Translators: a score, a year. */
  return g_strdup_printf (now > before ? _ ("The score rose from %s in %d.")
                                       : _ ("The score fell from %s in %d."),
                          former, self->previous->year);
}

char *
klaster_site_digest_dup_status_sentence (const KlasterSiteDigest *self)
{
  const KlasterSiteIndex *index = self->index;
  g_autofree char *score = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *change = NULL;

  if (self->village == NULL)
    /* Translators: %s is a kabupaten or kota. */
    return g_strdup_printf (_ ("The village of %s is not filled in yet."), self->kabupaten_name);
  if (index == NULL)
    /* Translators: %s is a village. */
    return g_strdup_printf (self->kelurahan ? _ ("No development level of %s is entered yet.")
                                            : _ ("No Indeks Desa of %s is entered yet."),
                            self->title);
  if (klaster_figure_is_blank (index->score))
    /* Translators: village, status class, instrument, year. */
    return g_strdup_printf (_ ("%s is %s (%s, %d)."), self->title, index->status_label,
                            index->instrument_label, index->year);
  score = klaster_format_number (index->score.value, 2);
  /* Translators: village, status class, instrument, year, score. */
  sentence = g_strdup_printf (_ ("%s is %s (%s %d, score %s)."), self->title, index->status_label,
                              index->instrument_label, index->year, score);
  change = describe_index_change (self);
  return klaster_join_sentences (sentence, change, NULL);
}
