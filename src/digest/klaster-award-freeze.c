/* Freezing an edition, and what became different afterwards. */
#include <glib/gi18n.h>

#include "klaster-award-text.h"
#include "klaster-edition-private.h"

struct _KlasterAwardFreeze
{
  char *award;
  char *officer;
  gboolean done;
};

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID, sentence);
  return FALSE;
}

static gboolean
refuse_waiting (const KlasterAwardEdition *self, GError **error)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = 0; i < self->result->n_sites; i++)
    if (self->result->rows[i].state == KLASTER_AWARD_WAITING)
      g_strv_builder_add (
          builder, klaster_award_sheet_get_site (self->sheet, self->result->rows[i].site)->name);
  names = g_strv_builder_end (builder);
  list = klaster_format_list ((const char *const *)names);
  g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
               /* Translators: names of sites. */
               _ ("A figure is still missing of: %s. Fill it in, or state with the criterion how "
                  "that blank is treated; then the decision can be frozen."),
               list);
  return FALSE;
}

gboolean
klaster_award_edition_can_freeze (const KlasterAwardEdition *self, GError **error)
{
  if (self->id == NULL)
    return refuse (error, _ ("There is no edition of the award yet."));
  if (self->frozen)
    return refuse (error, _ ("The decision is frozen already."));
  if (self->result == NULL)
    return refuse (error, self->problem);
  for (guint i = 0; i < self->jurors->len; i++)
    {
      const KlasterAwardJuror *juror = self->jurors->pdata[i];

      if (juror->closed)
        continue;
      g_set_error (error, KLASTER_INPUT_ERROR, KLASTER_INPUT_ERROR_INVALID,
                   /* Translators: name of a juror, number of scores, of how many. */
                   _ ("%s has not handed in the scores yet (%u of %u given). The decision can be "
                      "frozen when all jurors have."),
                   juror->name, juror->n_scores, juror->of);
      return FALSE;
    }
  return self->result->n_waiting == 0 || refuse_waiting (self, error);
}

KlasterAwardFreeze *
klaster_award_freeze_new (const char *award, const char *officer)
{
  KlasterAwardFreeze *self = g_new0 (KlasterAwardFreeze, 1);

  self->award = g_strdup (award);
  self->officer = g_strdup (officer);
  return self;
}

void
klaster_award_freeze_free (KlasterAwardFreeze *self)
{
  g_free (self->award);
  g_free (self->officer);
  g_free (self);
}

char *
klaster_award_dup_freeze_summary (const KlasterAwardEdition *self)
{
  /* Translators: year and event. */
  return g_strdup_printf (_ ("Award %d, %s: decision frozen"), self->sheet->year,
                          self->sheet->event);
}

KlasterChange *
klaster_award_build_reopening (const KlasterAwardEdition *self)
{
  static const char *const blanked[] = { "frozen_at", "frozen_by", "frozen_text", "data_hash" };
  g_autoptr (KlasterRecord) record = klaster_record_copy (self->record);
  /* Translators: year. */
  g_autofree char *summary
      = g_strdup_printf (_ ("Award %d: decision opened again"),
                         (int)klaster_record_get_integer (self->record, "year", 0));
  KlasterChange *change = klaster_change_new (summary);

  klaster_record_set_text (record, "state", "open");
  for (guint i = 0; i < G_N_ELEMENTS (blanked); i++)
    klaster_record_set_blank (record, blanked[i], KLASTER_BLANK_NOT_ANSWERED);
  klaster_change_update (change, record);
  return change;
}

KlasterRecord *
klaster_award_freeze (KlasterReader *reader, gpointer data, GError **error)
{
  KlasterAwardFreeze *freeze = data;
  const KlasterAwardQuery query = { .id = freeze->award };
  g_autoptr (KlasterAwardEdition) edition = NULL;
  g_autoptr (KlasterRecord) record = NULL;
  g_autofree char *text = NULL;
  g_autofree char *hash = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *now = klaster_now_dup_iso ();

  if (freeze->done)
    return NULL;
  freeze->done = TRUE;
  edition = klaster_award_edition_build (reader, &query, error);
  if (edition == NULL || !klaster_award_edition_can_freeze (edition, error))
    return NULL;
  text = klaster_award_to_text (edition->sheet, edition->result);
  if (strlen (text) > KLASTER_LONG_TEXT_MAX)
    {
      refuse (error, _ ("The edition is too large to be frozen: use fewer criteria or jurors."));
      return NULL;
    }
  hash = klaster_award_hash_text (text);
  from = klaster_period_dup_code (edition->from);
  to = klaster_period_dup_code (edition->to);
  record = klaster_record_copy (edition->record);
  klaster_record_set_text (record, "state", "frozen");
  klaster_record_set_text (record, "frozen_at", now);
  klaster_record_set_text (record, "frozen_by", freeze->officer);
  klaster_record_set_text (record, "frozen_text", text);
  klaster_record_set_text (record, "data_hash", hash);
  klaster_record_set_text (record, "from_period", from);
  klaster_record_set_text (record, "to_period", to);
  return g_steal_pointer (&record);
}

/* ---- corrections */

static int
find_criterion (const KlasterAwardSheet *sheet, const char *id)
{
  for (guint c = 0; c < sheet->criteria->len; c++)
    if (g_str_equal (klaster_award_sheet_get_criterion (sheet, c)->id, id))
      return (int)c;
  return -1;
}

static int
find_site (const KlasterAwardSheet *sheet, const char *id)
{
  for (guint s = 0; s < sheet->sites->len; s++)
    if (g_str_equal (klaster_award_sheet_get_site (sheet, s)->id, id))
      return (int)s;
  return -1;
}

static char *
dup_value (const KlasterAwardCriterionInfo *info, const KlasterAwardFigure *figure)
{
  const KlasterFigure value = { figure->value, figure->blank };

  return klaster_indicator_format (&info->indicator, value);
}

static gboolean
is_same (const KlasterAwardFigure *a, const KlasterAwardFigure *b)
{
  if (isnan (a->value) || isnan (b->value))
    return isnan (a->value) && isnan (b->value) && a->blank == b->blank;
  return fabs (a->value - b->value) <= 1e-9 * fmax (1, fabs (a->value));
}

static void
compare_figures (KlasterAwardEdition *self, const KlasterAwardSheet *now, guint c, guint at)
{
  for (guint s = 0; s < self->sheet->sites->len; s++)
    {
      const KlasterAwardSite *site = klaster_award_sheet_get_site (self->sheet, s);
      const KlasterAwardFigure *frozen = klaster_award_sheet_get_figure (self->sheet, c, s);
      int other = find_site (now, site->id);
      const KlasterAwardFigure *present;
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      if (other < 0)
        continue;
      present = klaster_award_sheet_get_figure (now, at, (guint)other);
      if (is_same (frozen, present))
        continue;
      before = dup_value (self->criteria->pdata[c], frozen);
      after = dup_value (self->criteria->pdata[c], present);
      g_ptr_array_add (self->corrections,
                       /* Translators: criterion, site, figure when frozen, figure now. */
                       g_strdup_printf (_ ("%s, %s: %s when it was decided, %s today."),
                                        klaster_award_sheet_get_criterion (self->sheet, c)->label,
                                        site->name, before, after));
    }
}

void
klaster_edition_compare (KlasterAwardEdition *self, const KlasterAwardSheet *now)
{
  for (guint c = 0; c < self->sheet->criteria->len; c++)
    {
      const KlasterAwardCriterion *criterion = klaster_award_sheet_get_criterion (self->sheet, c);
      int at = find_criterion (now, criterion->id);

      if (at >= 0)
        compare_figures (self, now, c, (guint)at);
    }
  for (guint s = 0; s < self->sheet->sites->len; s++)
    {
      const KlasterAwardSite *site = klaster_award_sheet_get_site (self->sheet, s);

      if (find_site (now, site->id) < 0)
        g_ptr_array_add (
            self->corrections,
            /* Translators: a site. */
            g_strdup_printf (_ ("%s is no longer the site of its kabupaten."), site->name));
    }
}
