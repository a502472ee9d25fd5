/* "Lembar OPD": what one OPD owes, on a sheet: follow-ups, stages in its charge, programmes under way. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-compose-document-private.h"
#include "klaster-follow-ups.h"

/* Follow-ups on the sheet; the rest is counted. */
#define MOST_ROWS 40

static void
add_head (KlasterComposer *self, const KlasterRecord *opd, const KlasterFollowUpParty *party)
{
  g_autofree char *day = klaster_format_date (&self->today);
  /* Translators: %s is a day. */
  g_autofree char *below = g_strdup_printf (_ ("What is owed on %s"), day);
  g_autofree char *open = NULL;
  g_autofree char *late = NULL;
  g_autofree char *lead = NULL;

  klaster_composer_begin (self, klaster_record_get_text (opd, "name"), below);
  if (party == NULL || party->n_open == 0)
    {
      klaster_document_add_lead (self->document, _ ("No follow-up of this OPD is open."));
      return;
    }
  open = g_strdup_printf (
      ngettext ("%u follow-up is open.", "%u follow-ups are open.", party->n_open), party->n_open);
  late = g_strdup_printf (ngettext ("%u is overdue.", "%u are overdue.", party->n_overdue),
                          party->n_overdue);
  lead = party->n_overdue > 0 ? g_strdup_printf ("%s %s", open, late) : g_strdup (open);
  klaster_document_add_lead (self->document, lead);
}

static void
add_follow_up (KlasterComposer *self, const KlasterFollowUp *item)
{
  g_autofree char *since = klaster_paper_dup_date (&item->since);
  g_autofree char *due = klaster_paper_dup_date (&item->due);
  g_autofree char *over = item->overdue ? klaster_format_integer (item->days_over) : g_strdup ("–");
  g_autofree char *origin = item->meeting != NULL
                                ? g_strdup_printf ("%s, %s", item->meeting_title, since)
                                : g_strdup ("–");
  const char *about = item->kawasan != NULL ? item->kawasan_name : item->site_name;
  const char *const cells[]
      = { item->text, klaster_paper_or_null (about), origin, due, over, NULL };

  klaster_document_add_row (self->document, cells);
}

static void
add_follow_ups (KlasterComposer *self, const KlasterFollowUps *digest)
{
  const char *const heads[]
      = { _ ("Follow-up"), _ ("About"), _ ("Agreed at"), _ ("Due"), _ ("Working days over"), NULL };
  static const double weights[] = { 4.4, 2.4, 3.2, 1.5, 1.4 };
  const KlasterFollowUpFilter filter = { .opd = self->wish->id, .open = TRUE };
  guint n = 0;

  klaster_composer_add_part (self, _ ("Open follow-ups"));
  for (guint i = 0; i < digest->items->len; i++)
    {
      if (!klaster_follow_up_matches (digest->items->pdata[i], &filter))
        continue;
      if (n == 0)
        klaster_document_begin_table (self->document, heads, "llllr", weights);
      if (n++ < MOST_ROWS)
        add_follow_up (self, digest->items->pdata[i]);
    }
  if (n == 0)
    klaster_document_add_note (
        self->document,
        _ ("None; what is agreed at meetings with this OPD in charge stands here."));
  if (n > MOST_ROWS)
    {
      g_autofree char *rest = g_strdup_printf (
          ngettext ("And %u more.", "And %u more.", n - MOST_ROWS), n - MOST_ROWS);

      klaster_document_add_note (self->document, rest);
    }
}

static GPtrArray *
list_of (KlasterComposer *self,
         const char *entity,
         const char *field,
         const char *order,
         GError **error)
{
  const KlasterMatch matches[] = { { field, self->wish->id }, { NULL, NULL } };

  return klaster_reader_list (self->reader, klaster_entity_get (entity), matches, order, error);
}

static char *
dup_field (KlasterComposer *self, const KlasterRecord *record, const char *name)
{
  const KlasterField *field = klaster_entity_get_field (klaster_record_get_entity (record), name);

  return klaster_reader_format (self->reader, field, klaster_record_get (record, name));
}

static void
add_records (KlasterComposer *self, GPtrArray *records, const char *const *fields)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) cells = NULL;

      for (guint f = 0; fields[f] != NULL; f++)
        {
          g_autofree char *text = dup_field (self, records->pdata[i], fields[f]);

          g_strv_builder_add (builder, text);
        }
      cells = g_strv_builder_end (builder);
      klaster_document_add_row (self->document, (const char *const *)cells);
    }
}

/* A stage by its day, a programme by its state. */
static gboolean
is_done (const KlasterRecord *record)
{
  const char *state;

  if (klaster_entity_find_field (klaster_record_get_entity (record), "state") < 0)
    return klaster_record_has (record, "done");
  state = klaster_record_get_text (record, "state");
  return g_strcmp0 (state, "done") == 0 || g_strcmp0 (state, "stopped") == 0;
}

static void
drop_done (GPtrArray *records)
{
  for (guint i = records->len; i > 0; i--)
    if (is_done (records->pdata[i - 1]))
      g_ptr_array_remove_index (records, i - 1);
}

static gboolean
add_stages (KlasterComposer *self, GError **error)
{
  const char *const heads[]
      = { _ ("Kawasan"), _ ("Stage"), _ ("Target"), _ ("What blocks it"), NULL };
  static const char *const fields[] = { "kawasan", "stage", "target", "blocker", NULL };
  static const double weights[] = { 3, 4, 1.6, 4 };
  g_autoptr (GPtrArray) records = list_of (self, "kawasan_stage", "owner", "kawasan, stage", error);

  if (records == NULL)
    return FALSE;
  drop_done (records);
  klaster_composer_add_part (self, _ ("Stages in its charge"));
  if (records->len == 0)
    {
      klaster_document_add_note (self->document, _ ("No stage of a kawasan is in its charge."));
      return TRUE;
    }
  klaster_document_begin_table (self->document, heads, "llll", weights);
  add_records (self, records, fields);
  return TRUE;
}

static gboolean
add_programs (KlasterComposer *self, GError **error)
{
  const char *const heads[]
      = { _ ("Programme"), _ ("Kawasan"), _ ("Year"), _ ("Budget"), _ ("State"), NULL };
  static const char *const fields[] = { "title", "kawasan", "year", "budget", "state", NULL };
  static const double weights[] = { 4.4, 3, 1, 2.4, 1.8 };
  g_autoptr (GPtrArray) records = list_of (self, "opd_program", "opd", "year DESC, title", error);

  if (records == NULL)
    return FALSE;
  drop_done (records);
  klaster_composer_add_part (self, _ ("Programmes that are not done"));
  if (records->len == 0)
    {
      klaster_document_add_note (self->document, _ ("No programme of this OPD is under way."));
      return TRUE;
    }
  klaster_document_begin_table (self->document, heads, "lllrl", weights);
  add_records (self, records, fields);
  return TRUE;
}

static const KlasterFollowUpParty *
find_party (const KlasterFollowUps *digest, const char *id)
{
  for (guint i = 0; i < digest->agencies->len; i++)
    if (g_strcmp0 (((const KlasterFollowUpParty *)digest->agencies->pdata[i])->id, id) == 0)
      return digest->agencies->pdata[i];
  return NULL;
}

/* Public functions */

gboolean
klaster_compose_opd (KlasterComposer *self, GError **error)
{
  const KlasterFollowUpsQuery query = { .today = self->today };
  g_autoptr (KlasterRecord) opd
      = klaster_reader_get (self->reader, klaster_entity_get ("opd"), self->wish->id, error);
  g_autoptr (KlasterFollowUps) digest
      = opd != NULL ? klaster_follow_ups_build (self->reader, &query, error) : NULL;

  if (digest == NULL)
    return FALSE;
  add_head (self, opd, find_party (digest, self->wish->id));
  add_follow_ups (self, digest);
  if (!add_stages (self, error) || !add_programs (self, error))
    return FALSE;
  klaster_document_add_note (self->document,
                             _ ("Working days: Monday to Friday without the days off entered."));
  klaster_composer_add_signature (self);
  return TRUE;
}
