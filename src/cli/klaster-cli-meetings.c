/* Meetings, what was agreed there, and the agenda for other calendars. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-cli-private.h"
#include "klaster-compose-calendar.h"
#include "klaster-follow-ups.h"
#include "klaster-format.h"
#include "klaster-meetings.h"

typedef struct
{
  const KlasterArguments *arguments;
  KlasterFollowUpFilter filter;
} Request;

static char *
dup_day (const GDate *date, gboolean json)
{
  if (!json)
    return klaster_format_date_short (date);
  return g_date_valid (date) ? klaster_date_dup_iso (date) : g_strdup ("");
}

/* ---- follow-ups */

static gboolean
is_named (const KlasterRecord *opd, const char *typed)
{
  g_autofree char *wanted = g_utf8_casefold (typed, -1);
  const char *const names[]
      = { klaster_record_get_text (opd, "name"), klaster_record_get_text (opd, "short_name") };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = names[i] != NULL ? g_utf8_casefold (names[i], -1) : NULL;

      if (g_strcmp0 (name, wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

static gpointer
find_opd (KlasterReader *reader, gpointer typed, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("opd"), NULL, NULL, error);
  const char *found = NULL;
  guint n = 0;

  for (guint i = 0; records != NULL && i < records->len; i++)
    if (is_named (records->pdata[i], typed))
      {
        found = klaster_record_get_id (records->pdata[i]);
        n++;
      }
  return n == 1 ? g_strdup (found) : NULL;
}

static void
add_follow_up (GPtrArray *rows, const KlasterFollowUp *item, const GDate *today, gboolean json)
{
  g_autofree char *since = dup_day (&item->since, json);
  g_autofree char *due = dup_day (&item->due, json);
  g_autofree char *age
      = item->age < 0 ? g_strdup (json ? "" : "–") : g_strdup_printf ("%d", item->age);
  g_autofree char *over = g_strdup_printf ("%d", item->days_over);
  g_autofree char *state = json ? NULL : klaster_follow_up_dup_due_text (item, today);
  const char *const cells[] = { item->id,
                                item->text,
                                item->opd_name,
                                item->kawasan_name,
                                item->meeting_title,
                                since,
                                due,
                                age,
                                over,
                                json ? item->state : state,
                                NULL };
  const char *const brief[]
      = { item->text, item->opd_name, item->kawasan_name, due, age, state, NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)(json ? cells : brief)));
}

static gpointer
list_follow_ups (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const heads[] = { "id",
                                       "text",
                                       "opd",
                                       "kawasan",
                                       "meeting",
                                       "since",
                                       "due",
                                       "age_working_days",
                                       "working_days_over_due",
                                       "state",
                                       NULL };
  static const char *const brief[] = { "text", "opd", "kawasan", "due", "age", "state", NULL };
  const Request *request = data;
  gboolean json = request->arguments->json;
  const KlasterFollowUpsQuery query = { 0 };
  g_autoptr (KlasterFollowUps) digest = klaster_follow_ups_build (reader, &query, error);
  GPtrArray *rows;

  if (digest == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_ptr_array_add (rows, g_strdupv ((char **)(json ? heads : brief)));
  for (guint i = 0; i < digest->items->len; i++)
    if (klaster_follow_up_matches (digest->items->pdata[i], &request->filter))
      add_follow_up (rows, digest->items->pdata[i], &digest->today, json);
  return rows;
}

/* ---- meetings */

static void
add_meeting (GPtrArray *rows, const KlasterMeetingLine *line, gboolean json)
{
  g_autofree char *day = dup_day (&line->date, json);
  const guint numbers[]
      = { line->n_invited, line->n_came, line->n_decisions, line->n_open, line->n_overdue };
  char *texts[G_N_ELEMENTS (numbers)];
  const char *where = line->kawasan != NULL ? line->kawasan_name : line->kabupaten_name;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    texts[i] = g_strdup_printf ("%u", numbers[i]);
  {
    const char *const cells[] = { line->id,    day,      json ? line->kind : line->kind_label,
                                  line->title, where,    line->place,
                                  texts[0],    texts[1], texts[2],
                                  texts[3],    texts[4], NULL };
    const char *const brief[] = { day,      line->kind_label, line->title, where, texts[0],
                                  texts[1], texts[3],         texts[4],    NULL };

    g_ptr_array_add (rows, g_strdupv ((char **)(json ? cells : brief)));
  }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_free (texts[i]);
}

static gpointer
list_meetings (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const heads[] = { "id",      "date", "kind",      "title", "where",   "place",
                                       "invited", "came", "decisions", "open",  "overdue", NULL };
  static const char *const brief[]
      = { "date", "kind", "title", "where", "invited", "came", "open", "overdue", NULL };
  const KlasterArguments *arguments = data;
  const KlasterMeetingsQuery query = { 0 };
  g_autoptr (KlasterMeetings) digest = klaster_meetings_build (reader, &query, error);
  GPtrArray *rows;

  if (digest == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_ptr_array_add (rows, g_strdupv ((char **)(arguments->json ? heads : brief)));
  for (guint i = 0; i < digest->items->len; i++)
    add_meeting (rows, digest->items->pdata[i], arguments->json);
  return rows;
}

/* ---- calendar */

static gpointer
make_calendar (KlasterReader *reader, gpointer data, GError **error)
{
  GDate today;

  klaster_today (&today);
  return klaster_compose_calendar (reader, &today, error);
}

/* Public functions */

char *
klaster_cli_dup_opd_id (KlasterStore *store, const char *typed, GError **error)
{
  g_autoptr (GError) trouble = NULL;
  char *id = klaster_store_run (store, find_opd, (gpointer)typed, &trouble);

  if (trouble != NULL)
    g_propagate_error (error, g_steal_pointer (&trouble));
  else if (id == NULL)
    id = klaster_cli_dup_id (store, klaster_entity_get ("opd"), typed, error);
  return id;
}

int
klaster_cli_meetings (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows
      = klaster_store_run (store, list_meetings, (gpointer)arguments, &error);

  if (rows == NULL)
    return klaster_cli_fail (error);
  klaster_cli_print_rows (rows, arguments->json);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_calendar (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (KlasterCalendar) calendar = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments->output == NULL)
    return klaster_cli_misuse (_ ("Name the file to write, for example: -o OUT.ics"));
  calendar = klaster_store_run (store, make_calendar, NULL, &error);
  if (calendar == NULL || !klaster_calendar_save (calendar, arguments->output, &error))
    return klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}

int
klaster_cli_follow_ups (const KlasterArguments *arguments, KlasterStore *store)
{
  Request request = { .arguments = arguments, .filter.overdue = arguments->overdue };
  g_autofree char *opd = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  if (arguments->opd != NULL)
    {
      opd = klaster_cli_dup_opd_id (store, arguments->opd, &error);
      if (opd == NULL)
        return klaster_cli_fail (error);
      request.filter.opd = opd;
    }
  rows = klaster_store_run (store, list_follow_ups, &request, &error);
  if (rows == NULL)
    return klaster_cli_fail (error);
  klaster_cli_print_rows (rows, arguments->json);
  return KLASTER_EXIT_DONE;
}
