/* "Bahan rapat TKPKP": all areas in one paper, the matrix of programmes and what is still owed. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-compose-document-private.h"
#include "klaster-matrix.h"
#include "klaster-tkpkp.h"

static gboolean
is_about (const KlasterFollowUp *item, const char *kawasan)
{
  return item->open && g_strcmp0 (item->kawasan, kawasan) == 0;
}

static guint
count_open (const KlasterFollowUps *follow_ups, const char *kawasan)
{
  guint n = 0;

  for (guint i = 0; i < follow_ups->items->len; i++)
    n += is_about (follow_ups->items->pdata[i], kawasan) ? 1 : 0;
  return n;
}

/* Where each kawasan stands, one line each. */
static gboolean
add_areas (KlasterComposer *self, const KlasterFollowUps *follow_ups, GError **error)
{
  const char *const heads[]
      = { _ ("Kawasan"),          _ ("Kabupaten/Kota"),  _ ("Kind"), _ ("Stage now"),
          _ ("Complete of five"), _ ("Open follow-ups"), NULL };
  static const double weights[] = { 3, 2.4, 2.2, 4.4, 1.5, 1.5 };

  klaster_composer_add_part (self, _ ("The areas"));
  if (self->places->kawasan->len == 0)
    {
      klaster_document_add_note (
          self->document,
          _ ("No kawasan is recorded yet; those entered on the page Kawasan stand here."));
      return TRUE;
    }
  klaster_document_begin_table (self->document, heads, "llllrr", weights);
  for (guint i = 0; i < self->places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *place = self->places->kawasan->pdata[i];
      const KlasterKawasanDigestQuery query = { .kawasan = place->id, .today = self->today };
      g_autoptr (KlasterKawasanDigest) digest
          = klaster_kawasan_digest_build (self->reader, &query, error);
      g_autofree char *complete = NULL;
      g_autofree char *open = NULL;

      if (digest == NULL)
        return FALSE;
      complete = klaster_format_integer (digest->n_complete);
      open = klaster_format_integer (count_open (follow_ups, place->id));
      klaster_document_add_row (
          self->document,
          (const char *const[]){ place->name, place->kabupaten_name, place->kind_label,
                                 klaster_kawasan_digest_get_stage_text (digest), complete, open,
                                 NULL });
    }
  return TRUE;
}

static void
add_follow_up (KlasterComposer *self, const KlasterFollowUp *item)
{
  g_autofree char *due = klaster_follow_up_dup_due_text (item, &self->today);
  g_autofree char *age = item->age >= 0 ? klaster_format_integer (item->age) : g_strdup ("–");

  klaster_document_add_row (
      self->document,
      (const char *const[]){ item->text, klaster_paper_or_null (item->opd_name),
                             klaster_paper_or_null (item->meeting_title), age, due, NULL });
}

/* Those of one kawasan; of none in particular with KAWASAN NULL. */
static void
add_follow_ups_of (KlasterComposer *self,
                   const KlasterFollowUps *follow_ups,
                   const char *kawasan,
                   const char *name)
{
  const char *const heads[]
      = { _ ("Follow-up"), _ ("OPD"), _ ("Agreed at"), _ ("Working days"), _ ("Due"), NULL };
  static const double weights[] = { 5, 3, 3.4, 1.2, 2.6 };

  if (count_open (follow_ups, kawasan) == 0)
    return;
  klaster_document_add_heading (self->document, 3, name);
  klaster_document_begin_table (self->document, heads, "lllrl", weights);
  for (guint i = 0; i < follow_ups->items->len; i++)
    if (is_about (follow_ups->items->pdata[i], kawasan))
      add_follow_up (self, follow_ups->items->pdata[i]);
}

static void
add_follow_ups (KlasterComposer *self, const KlasterFollowUps *follow_ups)
{
  klaster_composer_add_part (self, _ ("Open follow-ups"));
  klaster_document_add_text (self->document, follow_ups->sentence);
  if (follow_ups->n_open == 0)
    klaster_document_add_note (
        self->document, _ ("None; what is agreed at meetings stands here until it is done."));
  for (guint i = 0; i < self->places->kawasan->len; i++)
    {
      const KlasterKawasanPlace *place = self->places->kawasan->pdata[i];

      add_follow_ups_of (self, follow_ups, place->id, place->name);
    }
  add_follow_ups_of (self, follow_ups, NULL, _ ("For no kawasan in particular"));
}

static void
add_attendance (KlasterComposer *self, const KlasterTkpkp *teams)
{
  const char *const heads[] = { _ ("OPD"), _ ("Invited"), _ ("Came"), _ ("Did not come"), NULL };
  static const double weights[] = { 6, 1.4, 1.4, 1.6 };

  klaster_composer_add_part (self, _ ("Who came to the meetings"));
  klaster_document_add_text (self->document, teams->sentence);
  if (teams->rows->len == 0 || teams->meetings->len == 0)
    {
      klaster_document_add_note (
          self->document, _ ("No attendance is recorded yet; it is ticked off with each meeting."));
      return;
    }
  klaster_document_begin_table (self->document, heads, "lrrr", weights);
  for (guint i = 0; i < teams->rows->len; i++)
    {
      const KlasterTkpkpRow *row = teams->rows->pdata[i];
      g_autofree char *invited = klaster_format_integer (row->n_invited);
      g_autofree char *came = klaster_format_integer (row->n_came);
      g_autofree char *absent = klaster_format_integer (row->n_absent);

      klaster_document_add_row (self->document,
                                (const char *const[]){ row->name, invited, came, absent, NULL });
    }
}

/* Public functions */

gboolean
klaster_compose_tkpkp (KlasterComposer *self, GError **error)
{
  const KlasterMatrixQuery query = { .year = self->wish->year };
  g_autoptr (KlasterMatrix) matrix = klaster_matrix_build (self->reader, &query, error);
  g_autoptr (KlasterFollowUps) follow_ups = NULL;
  g_autoptr (KlasterTkpkp) teams = NULL;
  g_autofree char *day = klaster_format_date (&self->today);
  g_autofree char *below = NULL;

  if (matrix == NULL)
    return FALSE;
  follow_ups = klaster_follow_ups_build (self->reader,
                                         &(KlasterFollowUpsQuery){ .today = self->today }, error);
  if (follow_ups == NULL)
    return FALSE;
  teams = klaster_tkpkp_build (self->reader, &(KlasterTkpkpQuery){ .today = self->today }, error);
  if (teams == NULL)
    return FALSE;
  /* Translators: %s is a day. */
  below = g_strdup_printf (_ ("Kawasan perdesaan · as of %s"), day);
  klaster_composer_begin (self, _ ("Programmes and follow-ups of all areas"), below);
  klaster_document_add_lead (self->document, matrix->sentence);
  klaster_document_add_lead (self->document, follow_ups->sentence);
  if (!add_areas (self, follow_ups, error))
    return FALSE;
  klaster_composer_add_matrix (self, matrix);
  add_follow_ups (self, follow_ups);
  add_attendance (self, teams);
  klaster_document_add_note (self->document,
                             _ ("Sources: programmes as the OPD gave them, minutes and attendance "
                                "of the meetings. Budgets are the sums of those entered; blank "
                                "figures are not counted as zero."));
  klaster_composer_add_signature (self);
  return TRUE;
}
