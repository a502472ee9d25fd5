/* The kawasan side by side, and all about one of them. */
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>

#include "klaster-cli-private.h"
#include "klaster-format.h"
#include "klaster-kawasan-overview.h"

/* ---- side by side */

static char *
dup_day (const GDate *date, gboolean json)
{
  if (!json)
    return klaster_format_date_short (date);
  return g_date_valid (date) ? klaster_date_dup_iso (date) : g_strdup ("");
}

static char *
dup_days (int days, gboolean json)
{
  return days < 0 ? g_strdup (json ? "" : "–") : g_strdup_printf ("%d", days);
}

static char *
dup_budget (const KlasterKawasanLine *line, gboolean json)
{
  if (isnan (line->budget))
    return g_strdup (json ? "" : "–");
  return json ? g_strdup_printf ("%.0f", line->budget) : klaster_format_compact (line->budget);
}

static void
add_line (GPtrArray *rows, const KlasterKawasanLine *line, gboolean json)
{
  g_autofree char *days = dup_days (line->days, json);
  g_autofree char *budget = dup_budget (line, json);
  g_autofree char *next = dup_day (&line->next_meeting, json);
  g_autofree char *checks = json
                                ? g_strdup_printf ("%u", line->n_complete)
                                : klaster_count_dup_text (line->n_complete, KLASTER_KAWASAN_CHECKS);
  g_autofree char *programs = g_strdup_printf ("%u", line->n_programs);
  g_autofree char *open = g_strdup_printf ("%u", line->n_open);
  g_autofree char *late = g_strdup_printf ("%u", line->n_overdue);
  g_autofree char *members = g_strdup_printf ("%u", line->n_members);
  const char *blocker = line->blocker != NULL ? line->blocker : json ? "" : "–";
  const char *const all[]
      = { line->id, line->name, line->kind, line->kabupaten, members, line->stage,
          days,     blocker,    checks,     programs,        budget,  open,
          late,     next,       NULL };
  const char *const brief[] = { line->name,
                                line->kind_label,
                                line->kabupaten_name,
                                line->stage,
                                days,
                                checks,
                                programs,
                                budget,
                                open,
                                next,
                                blocker,
                                NULL };

  g_ptr_array_add (rows, g_strdupv ((char **)(json ? all : brief)));
}

static gpointer
list_areas (KlasterReader *reader, gpointer data, GError **error)
{
  static const char *const all[] = { "id",
                                     "name",
                                     "kind",
                                     "kabupaten",
                                     "members",
                                     "stage",
                                     "days_in_stage",
                                     "blocker",
                                     "checks_complete",
                                     "programs",
                                     "budget",
                                     "open_follow_ups",
                                     "overdue",
                                     "next_meeting",
                                     NULL };
  static const char *const brief[]
      = { "name",     "kind",   "kabupaten", "stage",        "days",    "checks",
          "programs", "budget", "open",      "next_meeting", "blocker", NULL };
  const KlasterArguments *arguments = data;
  const KlasterKawasanOverviewQuery query = { 0 };
  g_autoptr (KlasterKawasanOverview) overview
      = klaster_kawasan_overview_build (reader, &query, error);
  GPtrArray *rows;

  if (overview == NULL)
    return NULL;
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  g_ptr_array_add (rows, g_strdupv ((char **)(arguments->json ? all : brief)));
  for (guint i = 0; i < overview->areas->len; i++)
    add_line (rows, overview->areas->pdata[i], arguments->json);
  return rows;
}

static int
print_areas (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = klaster_store_run (store, list_areas, (gpointer)arguments, &error);

  if (rows == NULL)
    return klaster_cli_fail (error);
  klaster_cli_print_rows (rows, arguments->json);
  return KLASTER_EXIT_DONE;
}

/* ---- one, as JSON */

/* "" is null, too. */
static void
set_text (JsonBuilder *builder, const char *name, const char *text)
{
  klaster_cli_json_add_text (builder, name, text != NULL && *text != '\0' ? text : NULL);
}

static void
set_day (JsonBuilder *builder, const char *name, const GDate *date)
{
  g_autofree char *text = g_date_valid (date) ? klaster_date_dup_iso (date) : NULL;

  set_text (builder, name, text);
}

static void
set_whole (JsonBuilder *builder, const char *name, int number)
{
  json_builder_set_member_name (builder, name);
  if (number < 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_int_value (builder, number);
}

static const char *
get_state (KlasterRungState state)
{
  static const char *const keys[]
      = { [KLASTER_RUNG_REACHED] = "closed",    [KLASTER_RUNG_CURRENT] = "current",
          [KLASTER_RUNG_AHEAD] = "ahead",       [KLASTER_RUNG_BLOCKED] = "blocked",
          [KLASTER_RUNG_REJECTED] = "rejected", [KLASTER_RUNG_UNRECORDED] = "unrecorded" };

  return keys[state];
}

static void
add_stages_json (JsonBuilder *builder, const KlasterKawasanDigest *digest)
{
  klaster_cli_json_begin_list (builder, "stages");
  for (guint i = 0; i < digest->n_stages; i++)
    {
      const KlasterKawasanStage *stage = &digest->stages[i];

      json_builder_begin_object (builder);
      set_text (builder, "stage", stage->key);
      set_text (builder, "state", get_state (stage->state));
      set_day (builder, "start", &stage->start);
      set_day (builder, "target", &stage->target);
      set_day (builder, "done", &stage->done);
      set_day (builder, "expected", &stage->expected);
      set_whole (builder, "days", stage->days);
      set_text (builder, "document", stage->document);
      set_text (builder, "owner", stage->owner);
      set_text (builder, "blocker", stage->blocker);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_checks_json (JsonBuilder *builder, const KlasterKawasanDigest *digest)
{
  klaster_cli_json_begin_list (builder, "checks");
  for (guint i = 0; i < digest->n_checks; i++)
    {
      json_builder_begin_object (builder);
      set_text (builder, "item", digest->checks[i].key);
      json_builder_set_member_name (builder, "complete");
      if (digest->checks[i].complete < 0)
        json_builder_add_null_value (builder);
      else
        json_builder_add_boolean_value (builder, digest->checks[i].complete > 0);
      set_text (builder, "document", digest->checks[i].document);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_members_json (JsonBuilder *builder, const KlasterKawasanDigest *digest)
{
  klaster_cli_json_begin_list (builder, "members");
  for (guint i = 0; i < digest->members->len; i++)
    {
      const KlasterKawasanMember *member = digest->members->pdata[i];

      json_builder_begin_object (builder);
      set_text (builder, "code", member->region);
      set_text (builder, "name", member->name);
      json_builder_set_member_name (builder, "confirmed");
      json_builder_add_boolean_value (builder, member->confirmed);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_programs_json (JsonBuilder *builder, const KlasterKawasanDigest *digest)
{
  klaster_cli_json_begin_list (builder, "programs");
  for (guint i = 0; i < digest->programs->len; i++)
    {
      const KlasterKawasanProgram *program = digest->programs->pdata[i];

      json_builder_begin_object (builder);
      set_text (builder, "id", program->id);
      set_text (builder, "opd", program->opd);
      set_text (builder, "title", program->title);
      set_whole (builder, "year", program->year);
      klaster_cli_json_add_number (builder, "budget", program->budget.value);
      klaster_cli_json_add_number (builder, "spent", program->spent.value);
      set_text (builder, "state", program->state);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_follow_ups_json (JsonBuilder *builder, const KlasterKawasanDigest *digest)
{
  klaster_cli_json_begin_list (builder, "open_follow_ups");
  for (guint i = 0; i < digest->follow_ups->len; i++)
    {
      const KlasterFollowUp *item = digest->follow_ups->pdata[i];

      json_builder_begin_object (builder);
      set_text (builder, "id", item->id);
      set_text (builder, "text", item->text);
      set_day (builder, "due", &item->due);
      set_whole (builder, "age_working_days", item->age);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
print_json (const KlasterKawasanDigest *digest)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  set_text (builder, "id", digest->id);
  set_text (builder, "name", digest->name);
  set_text (builder, "theme", digest->theme);
  set_text (builder, "kind", digest->kind);
  set_text (builder, "kabupaten", digest->kabupaten);
  set_text (builder, "decree_number", digest->decree_number);
  set_day (builder, "decree_date", &digest->decree_date);
  klaster_cli_json_add_number (builder, "area_ha", digest->area.value);
  add_stages_json (builder, digest);
  add_checks_json (builder, digest);
  add_members_json (builder, digest);
  add_programs_json (builder, digest);
  add_follow_ups_json (builder, digest);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  klaster_cli_print_json (root);
}

/* ---- one, for people */

static void
print_stages (const KlasterKawasanDigest *digest)
{
  g_print ("\n%s\n", _ ("Stages to the designation"));
  for (guint i = 0; i < digest->n_stages; i++)
    {
      const KlasterKawasanStage *stage = &digest->stages[i];
      const char *mark = stage->state == KLASTER_RUNG_REACHED ? "✓"
                         : (int)i == digest->current          ? "▸"
                                                              : " ";
      g_autofree char *done = klaster_format_date_short (&stage->done);
      g_autofree char *target = klaster_format_date_short (&stage->target);

      g_print ("  %s %s", mark, stage->label);
      if (stage->state == KLASTER_RUNG_REACHED)
        g_print (" (%s, %s)", done, stage->document != NULL ? stage->document : "–");
      else if (g_date_valid (&stage->target))
        /* Translators: %s is a date. */
        g_print (_ (" (target %s)"), target);
      g_print ("%s%s\n", stage->blocker != NULL ? ": " : "",
               stage->blocker != NULL ? stage->blocker : "");
    }
}

static void
print_checks (const KlasterKawasanDigest *digest)
{
  static const char *const marks[] = { "?", "✗", "✓" };

  g_print ("\n%s\n", _ ("Five documents"));
  for (guint i = 0; i < digest->n_checks; i++)
    g_print ("  %s %s%s%s\n", marks[digest->checks[i].complete + 1], digest->checks[i].label,
             digest->checks[i].document != NULL ? ": " : "",
             digest->checks[i].document != NULL ? digest->checks[i].document : "");
}

static void
print_members (const KlasterKawasanDigest *digest)
{
  g_print ("\n%s\n", _ ("Members"));
  if (digest->members->len == 0)
    g_print ("  %s\n", _ ("The members are not known yet."));
  for (guint i = 0; i < digest->members->len; i++)
    {
      const KlasterKawasanMember *member = digest->members->pdata[i];

      g_print ("  %s %s%s\n", member->region, member->name, member->confirmed ? "" : " *");
    }
  if (digest->n_unconfirmed > 0)
    g_print ("  %s\n", _ ("* not confirmed"));
}

static void
print_work (const KlasterKawasanDigest *digest)
{
  g_print ("\n%s\n  %s\n", _ ("OPD programmes"), digest->program_sentence);
  for (guint i = 0; i < digest->programs->len; i++)
    {
      const KlasterKawasanProgram *program = digest->programs->pdata[i];

      g_print ("  %d  %s: %s (%s)\n", program->year, program->opd, program->title,
               program->state_label);
    }
  g_print ("\n%s\n  %s\n", _ ("Meetings and follow-ups"), digest->follow_up_sentence);
  for (guint i = 0; i < digest->follow_ups->len; i++)
    g_print ("  %s\n", ((const KlasterFollowUp *)digest->follow_ups->pdata[i])->text);
}

static gpointer
build_digest (KlasterReader *reader, gpointer id, GError **error)
{
  const KlasterKawasanDigestQuery query = { .kawasan = id };

  return klaster_kawasan_digest_build (reader, &query, error);
}

static gpointer
find_by_name (KlasterReader *reader, gpointer typed, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (reader, klaster_entity_get ("kawasan"), NULL, NULL, error);
  g_autofree char *wanted = g_utf8_casefold (typed, -1);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *name
          = g_utf8_casefold (klaster_record_get_text (records->pdata[i], "name"), -1);

      if (g_str_equal (name, wanted))
        return g_strdup (klaster_record_get_id (records->pdata[i]));
    }
  return NULL;
}

static char *
dup_kawasan_id (KlasterStore *store, const char *typed, GError **error)
{
  char *id = klaster_store_run (store, find_by_name, (gpointer)typed, NULL);

  return id != NULL ? id : klaster_cli_dup_id (store, klaster_entity_get ("kawasan"), typed, error);
}

static int
print_area (const KlasterArguments *arguments, KlasterStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *typed = g_strjoinv (" ", arguments->words);
  g_autofree char *id = dup_kawasan_id (store, typed, &error);
  g_autoptr (KlasterKawasanDigest) digest
      = id != NULL ? klaster_store_run (store, build_digest, id, &error) : NULL;

  if (digest == NULL)
    return klaster_cli_fail (error);
  if (arguments->json)
    {
      print_json (digest);
      return KLASTER_EXIT_DONE;
    }
  g_print ("%s · %s · %s\n%s\n", digest->name, digest->kind_label, digest->kabupaten_name,
           digest->lead);
  print_stages (digest);
  print_checks (digest);
  print_members (digest);
  print_work (digest);
  return KLASTER_EXIT_DONE;
}

/* Public functions */

int
klaster_cli_kawasan (const KlasterArguments *arguments, KlasterStore *store)
{
  return arguments->n_words == 0 ? print_areas (arguments, store) : print_area (arguments, store);
}
