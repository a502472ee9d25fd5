#include "klaster-cli.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "klaster-chart-finder.h"
#include "klaster-cli-private.h"
#include "klaster-compose-document.h"
#include "klaster-format.h"
#include "klaster-office.h"

static const KlasterCommand commands[] = {
  { "init", "", N_ ("make a store with the starter data"), 0, 0, KLASTER_NEEDS_NO_STORE,
    klaster_cli_init, "" },
  { "list", N_ ("ENTITY"), N_ ("list records"), 1, 1, KLASTER_NEEDS_READING, klaster_cli_list,
    " --json " },
  { "get", N_ ("ENTITY ID"), N_ ("show a record"), 2, 2, KLASTER_NEEDS_READING, klaster_cli_get,
    " --json " },
  { "history", N_ ("ENTITY ID [FIELD]"), N_ ("show who changed what and when"), 2, 3,
    KLASTER_NEEDS_READING, klaster_cli_history, " --json " },
  { "figure", N_ ("CODE"),
    N_ ("show a printed figure by its code, with its report, source and corrections"), 1, 1,
    KLASTER_NEEDS_READING, klaster_cli_figure, " --json " },
  { "search", N_ ("TEXT"), N_ ("find a region by name or code"), 1, 9, KLASTER_NEEDS_READING,
    klaster_cli_search, " --json " },
  { "add", N_ ("ENTITY FIELD=VALUE..."), N_ ("make a record"), 2, 999, KLASTER_NEEDS_WRITING,
    klaster_cli_add, " --reason --confirm " },
  { "set", N_ ("ENTITY ID FIELD=VALUE... [--reason TEXT]"), N_ ("change a record"), 3, 999,
    KLASTER_NEEDS_WRITING, klaster_cli_set, " --reason --confirm " },
  { "remove", N_ ("ENTITY ID"), N_ ("remove a record"), 2, 2, KLASTER_NEEDS_WRITING,
    klaster_cli_remove, " --reason --confirm " },
  { "undo", "", N_ ("take back the last change"), 0, 0, KLASTER_NEEDS_WRITING, klaster_cli_undo,
    "" },
  { "redo", "", N_ ("do again what was taken back"), 0, 0, KLASTER_NEEDS_WRITING, klaster_cli_redo,
    "" },
  { "kawasan", N_ ("[ID|NAME] [--json]"),
    N_ ("list the kawasan side by side, or all about one of them"), 0, 9, KLASTER_NEEDS_READING,
    klaster_cli_kawasan, " --json " },
  { "matrix", N_ ("[--year 2026] -o OUT.xlsx|pdf [--paper A4|F4]"),
    N_ ("write the programmes of the OPD by kawasan; without a year those of all years"), 0, 0,
    KLASTER_NEEDS_READING, klaster_cli_matrix, " -o --year --paper " },
  { "index", N_ ("[YEAR] [--kabupaten 63.10] [--json]"),
    N_ ("show Indeks Desa of a year by kabupaten, or of every village of one of them"), 0, 1,
    KLASTER_NEEDS_READING, klaster_cli_index, " --year --kabupaten --json " },
  { "follow-ups", N_ ("[--opd NAME|ID] [--overdue] [--json]"),
    N_ ("list what was agreed at meetings: who owes what, and how long over due"), 0, 0,
    KLASTER_NEEDS_READING, klaster_cli_follow_ups, " --opd --overdue --json " },
  { "meetings", "[--json]", N_ ("list the meetings, with who came and what is still open"), 0, 0,
    KLASTER_NEEDS_READING, klaster_cli_meetings, " --json " },
  { "proposals", N_ ("[YEAR] [--json]"),
    N_ ("list the proposals to replace a site, with what is decided"), 0, 1, KLASTER_NEEDS_READING,
    klaster_cli_proposals, " --json " },
  { "evaluation", "[--json]",
    N_ ("show how far the sites have carried out the instruction, item by item"), 0, 0,
    KLASTER_NEEDS_READING, klaster_cli_evaluation, " --json " },
  { "targets", N_ ("[YEAR] [--json]"),
    N_ ("show the indicators of innovation policy against their targets, with a forecast"), 0, 1,
    KLASTER_NEEDS_READING, klaster_cli_targets, " --json " },
  { "decide",
    N_ ("PROPOSAL accept|reject [letter=NUMBER] [decided_on=DATE] [--period 202701B] --reason "
        "TEXT"),
    N_ ("decide on a proposal; accepted, the new site begins with the period"), 2, 4,
    KLASTER_NEEDS_WRITING, klaster_cli_decide, " --period --reason --confirm " },
  { "calendar", N_ ("-o OUT.ics"), N_ ("write the agenda for another calendar (iCalendar)"), 0, 0,
    KLASTER_NEEDS_READING, klaster_cli_calendar, " -o " },
  { "award",
    N_ ("[YEAR|ID] [--what-if CRITERION=WEIGHT...] [--by-kind|--together] [--json] | YEAR "
        "freeze|reopen|example|iid [--reason TEXT]"),
    N_ ("rank the sites for the award, freeze the decision, or load criteria to begin with"), 0, 99,
    KLASTER_NEEDS_READING, klaster_cli_award, " --what-if --by-kind --together --json --reason " },
  { "map",
    N_ ("-o OUT.png|svg|pdf [--size WxH] [--period 202601B] [--color WHAT] [--level LEVEL] "
        "[--dark]"),
    N_ ("draw the map"), 0, 0, KLASTER_NEEDS_READING, klaster_cli_map,
    " -o --size --period --color --level --dark " },
  { "chart", N_ ("NAME [ID] -o OUT.png|svg|pdf [--size WxH] [--period 202601B] [--indicator CODE]"),
    N_ ("draw a chart"), 1, 2, KLASTER_NEEDS_READING, klaster_cli_chart,
    " -o --size --period --indicator " },
  { "document",
    N_ ("NAME [ID] -o OUT.pdf|png|xlsx | --per-site FOLDER [--kabupaten 63.10] [--paper A4|F4] "
        "[--landscape] [--period 202601B] [--year 2026] [--as-of DATE|approved] [--codes] "
        "[--by-kind|--together]; grafik [CHART [ID]] [--indicator CODE|all] [--per-page 1-6]"),
    N_ ("write a document"), 1, 3, KLASTER_NEEDS_READING, klaster_cli_document,
    " -o --per-site --kabupaten --paper --landscape --period --year --as-of --indicator "
    "--per-page --codes --by-kind --together " },
  { "tour",
    N_ ("-o OUT.pdf|OUT.pptx|FOLDER [--tour NAME] [--size WxH] [--period 202601B] [--indicator "
        "CODE] "
        "[--dark]"),
    N_ ("write the steps of the presentation, as PDF, for PowerPoint or as a folder of pictures"),
    0, 0, KLASTER_NEEDS_READING, klaster_cli_tour,
    " -o --tour --size --period --indicator --dark " },
  { "export",
    N_ ("ENTITY|grid -o OUT.csv|xlsx|ods|json|geojson|gpkg [--format excel|plain|dhis2] "
        "[--period 202601B] [--site ID] [--public] [--paper A4|F4]"),
    N_ ("write all records of a kind, or the report grid, to a file"), 1, 1, KLASTER_NEEDS_READING,
    klaster_cli_export, " -o --format --period --site --public --paper " },
  { "import",
    N_ ("FILE... [--kind report|village_index|dataset|ENTITY] [--dry-run] [--mapping NAME] "
        "[--json]"),
    N_ ("take files of other programs in; --dry-run only tells what would come of them"), 1, 999,
    KLASTER_NEEDS_WRITING, klaster_cli_import,
    " --kind --dry-run --mapping --json --reason --confirm " },
  { "form",
    N_ ("-o OUT.xlsx|FOLDER [--kind xlsform|excel] [--period 202601B] [--site ID] [--paper A4|F4]"),
    N_ ("write the form of the enumerators, for Kobo and ODK or for Excel"), 0, 0,
    KLASTER_NEEDS_READING, klaster_cli_form, " -o --kind --period --site --paper " },
  { "radar", "[--period 202601B] [--json]", N_ ("show who has reported, for each site and period"),
    0, 0, KLASTER_NEEDS_READING, klaster_cli_radar, " --period --json " },
  { "chase", "[--period 202601B] [--phone] [--json]",
    N_ ("write a reminder for each enumerator whose report is due and not there"), 0, 0,
    KLASTER_NEEDS_READING, klaster_cli_chase, " --period --phone --json " },
  { "check", "", N_ ("check file, journal and records"), 0, 0, KLASTER_NEEDS_READING,
    klaster_cli_check, "" },
  { "backup", N_ ("[FOLDER]"), N_ ("make a checked copy"), 0, 1, KLASTER_NEEDS_READING,
    klaster_cli_backup, "" },
  { "restore", N_ ("FILE"), N_ ("put a backup in place"), 1, 1, KLASTER_NEEDS_NO_STORE,
    klaster_cli_restore, "" },
  /* Needs a display, which main() lends. */
  { "screenshot", N_ ("PAGE -o OUT.png [--size WxH] [--dark]"),
    N_ ("save a picture of a page of the window"), 1, 1, KLASTER_NEEDS_NO_STORE, NULL,
    " -o --size --dark " },
};

static const KlasterCommand *
find_command (const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

/* With the words that stand for something in the language of the screen. */
static const char *
get_arguments (const KlasterCommand *command)
{
  return *command->arguments != '\0' ? _ (command->arguments) : "";
}

static void
print_help (void)
{
  g_autofree char *charts = g_strjoinv (", ", (char **)klaster_chart_name_get_keys ());
  g_autofree char *documents = g_strjoinv (", ", (char **)klaster_document_get_names ());

  g_print ("%s\n\n", _ ("Usage: klaster-desa [--store FILE] [--sample] [COMMAND]"));
  g_print ("%s\n\n", _ ("Without a command the window opens. Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %s %s\n      %s\n", commands[i].name, get_arguments (&commands[i]),
             _ (commands[i].help));
  g_print ("\n");
  /* Translators: names that are typed. */
  g_print (_ ("Documents: %s."), documents);
  g_print ("\n");
  /* Translators: names that are typed. */
  g_print (_ ("Charts: %s."), charts);
  g_print ("\n\n%s\n",
           _ ("Options: --json writes tables as JSON, --confirm answers yes to questions, "
              "--reason TEXT says why."));
  g_print ("%s\n",
           _ ("Exit code: 0 done, 1 data refused, 2 wrong usage, 3 store or file trouble."));
}

/* Options */

static const struct
{
  const char *name;
  gsize offset;
  gboolean is_text;
} options[] = {
  { "--store", G_STRUCT_OFFSET (KlasterArguments, store_path), TRUE },
  { "-o", G_STRUCT_OFFSET (KlasterArguments, output), TRUE },
  { "--reason", G_STRUCT_OFFSET (KlasterArguments, reason), TRUE },
  { "--size", G_STRUCT_OFFSET (KlasterArguments, size), TRUE },
  { "--period", G_STRUCT_OFFSET (KlasterArguments, period), TRUE },
  { "--color", G_STRUCT_OFFSET (KlasterArguments, color), TRUE },
  { "--level", G_STRUCT_OFFSET (KlasterArguments, level), TRUE },
  { "--paper", G_STRUCT_OFFSET (KlasterArguments, paper), TRUE },
  { "--as-of", G_STRUCT_OFFSET (KlasterArguments, as_of), TRUE },
  { "--indicator", G_STRUCT_OFFSET (KlasterArguments, indicator), TRUE },
  { "--format", G_STRUCT_OFFSET (KlasterArguments, format), TRUE },
  { "--kind", G_STRUCT_OFFSET (KlasterArguments, kind), TRUE },
  { "--year", G_STRUCT_OFFSET (KlasterArguments, year), TRUE },
  { "--site", G_STRUCT_OFFSET (KlasterArguments, site), TRUE },
  { "--mapping", G_STRUCT_OFFSET (KlasterArguments, mapping), TRUE },
  { "--kabupaten", G_STRUCT_OFFSET (KlasterArguments, kabupaten), TRUE },
  { "--opd", G_STRUCT_OFFSET (KlasterArguments, opd), TRUE },
  { "--what-if", G_STRUCT_OFFSET (KlasterArguments, what_if), TRUE },
  { "--per-site", G_STRUCT_OFFSET (KlasterArguments, per_site), TRUE },
  { "--per-page", G_STRUCT_OFFSET (KlasterArguments, per_page), TRUE },
  { "--tour", G_STRUCT_OFFSET (KlasterArguments, tour), TRUE },
  { "--sample", G_STRUCT_OFFSET (KlasterArguments, sample), FALSE },
  { "--json", G_STRUCT_OFFSET (KlasterArguments, json), FALSE },
  { "--public", G_STRUCT_OFFSET (KlasterArguments, public_profile), FALSE },
  { "--phone", G_STRUCT_OFFSET (KlasterArguments, phone), FALSE },
  { "--dark", G_STRUCT_OFFSET (KlasterArguments, dark), FALSE },
  { "--landscape", G_STRUCT_OFFSET (KlasterArguments, landscape), FALSE },
  { "--by-kind", G_STRUCT_OFFSET (KlasterArguments, by_kind), FALSE },
  { "--together", G_STRUCT_OFFSET (KlasterArguments, together), FALSE },
  { "--codes", G_STRUCT_OFFSET (KlasterArguments, codes), FALSE },
  { "--confirm", G_STRUCT_OFFSET (KlasterArguments, confirm), FALSE },
  { "--dry-run", G_STRUCT_OFFSET (KlasterArguments, dry_run), FALSE },
  { "--overdue", G_STRUCT_OFFSET (KlasterArguments, overdue), FALSE },
};

static int
find_option (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (strcmp (options[i].name, word) == 0)
      return (int)i;
  return -1;
}

/* OPTION has a value already: only weights to be tried out may be several. */
static gboolean
take_again (KlasterArguments *arguments, const char *option, char *value)
{
  if (!g_str_equal (option, "--what-if"))
    return klaster_cli_misuse (_ ("The option %s is given twice."), option), FALSE;
  g_ptr_array_add (arguments->more_what_ifs, value);
  return TRUE;
}

/* FALSE after having said what is wrong. */
static gboolean
parse (int argc, char **argv, KlasterArguments *arguments)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (int i = 1; i < argc; i++)
    {
      int option = find_option (argv[i]);
      gboolean again;

      if (option < 0 && argv[i][0] == '-' && argv[i][1] != '\0')
        return klaster_cli_misuse (_ ("There is no option %s. See klaster-desa --help."), argv[i]),
               FALSE;
      if (option < 0)
        {
          g_ptr_array_add (words, argv[i]);
          continue;
        }
      again = (arguments->given & G_GUINT64_CONSTANT (1) << option) != 0;
      arguments->given |= G_GUINT64_CONSTANT (1) << option;
      if (!options[option].is_text)
        {
          G_STRUCT_MEMBER (gboolean, arguments, options[option].offset) = TRUE;
          continue;
        }
      if (i + 1 >= argc)
        return klaster_cli_misuse (_ ("A value is missing behind %s."), argv[i]), FALSE;
      if (!again)
        G_STRUCT_MEMBER (char *, arguments, options[option].offset) = argv[i + 1];
      else if (!take_again (arguments, argv[i], argv[i + 1]))
        return FALSE;
      i++;
    }
  arguments->n_words = words->len;
  g_ptr_array_add (words, NULL);
  arguments->words = (char **)g_ptr_array_free (g_steal_pointer (&words), FALSE);
  return TRUE;
}

/* An option that the command would pass over is a misunderstanding: FALSE after having said so. */
static gboolean
check_options (const KlasterCommand *command, const KlasterArguments *arguments)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", options[i].name);

      if ((arguments->given & G_GUINT64_CONSTANT (1) << i) == 0
          || strstr (" --store --sample ", word) != NULL || strstr (command->options, word) != NULL)
        continue;
      /* Translators: a command and an option, such as "list" and "--dark". */
      klaster_cli_misuse (_ ("The command %s does not know the option %s."), command->name,
                          options[i].name);
      return FALSE;
    }
  if (arguments->by_kind && arguments->together)
    return klaster_cli_misuse (_ ("%s and %s exclude each other."), "--by-kind", "--together"),
           FALSE;
  return TRUE;
}

static KlasterStore *
open_store (const KlasterArguments *arguments, KlasterNeed need, GError **error)
{
  KlasterStore *store;

  if (!klaster_check_store_is_there (arguments->store_path, error))
    return NULL;
  store = (need == KLASTER_NEEDS_READING
               ? klaster_open_store_to_read
               : klaster_open_or_make_store) (arguments->store_path, arguments->sample, error);
  if (store != NULL)
    klaster_store_set_officer (store, g_get_user_name ());
  return store;
}

static int
run_command (const KlasterCommand *command, KlasterArguments *arguments)
{
  g_autoptr (KlasterStore) store = NULL;
  g_autoptr (GError) error = NULL;
  int code;

  if (arguments->n_words < command->least || arguments->n_words > command->most)
    return klaster_cli_misuse (_ ("Usage: klaster-desa %s %s"), command->name,
                               get_arguments (command));
  if (command->need == KLASTER_NEEDS_NO_STORE)
    return command->run (arguments, NULL);
  store = open_store (arguments, command->need, &error);
  if (store == NULL)
    return klaster_cli_fail (error);
  code = command->run (arguments, store);
  klaster_store_close (store);
  return code;
}

/* "1366x768" */
static gboolean
parse_size (const char *text, int *width, int *height)
{
  *width = *height = 0;
  return text == NULL
         || (sscanf (text, "%dx%d", width, height) == 2 && *width >= 200 && *width <= 20000
             && *height >= 200 && *height <= 20000);
}

static int
take_screenshot (const KlasterArguments *arguments, const KlasterCliDisplay *display)
{
  g_autoptr (GError) error = NULL;
  int width, height;

  if (arguments->n_words != 1 || arguments->output == NULL
      || !parse_size (arguments->size, &width, &height))
    return klaster_cli_misuse (_ ("Usage: klaster-desa %s %s"), "screenshot",
                               _ ("PAGE -o OUT.png [--size WxH] [--dark]"));
  if (!klaster_check_store_is_there (arguments->store_path, &error))
    return klaster_cli_fail (error);
  if (!display->screenshot (arguments->store_path, arguments->sample, arguments->words[0],
                            arguments->output, width, height, arguments->dark, &error))
    return g_error_matches (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT)
               ? klaster_cli_misuse ("%s", error->message)
               : klaster_cli_fail (error);
  g_print ("%s\n", arguments->output);
  return KLASTER_EXIT_DONE;
}

/* Public functions */

int
klaster_cli_run (int argc, char **argv, const KlasterCliDisplay *display)
{
  g_autofree char **words = NULL;
  g_autoptr (GPtrArray) more_what_ifs = g_ptr_array_new ();
  KlasterArguments arguments = { .more_what_ifs = more_what_ifs };
  const KlasterCommand *command;

  for (int i = 1; i < argc; i++)
    if (strcmp (argv[i], "--help") == 0 || strcmp (argv[i], "-h") == 0)
      {
        print_help ();
        return KLASTER_EXIT_DONE;
      }
  if (!parse (argc, argv, &arguments))
    return KLASTER_EXIT_USAGE;
  words = arguments.words;
  if (arguments.n_words == 0)
    return display->open_window (arguments.store_path, arguments.sample);
  command = find_command (words[0]);
  if (command == NULL)
    return klaster_cli_misuse (_ ("There is no command %s. See klaster-desa --help."), words[0]);
  if (!check_options (command, &arguments))
    return KLASTER_EXIT_USAGE;
  arguments.words = words + 1;
  arguments.n_words--;
  if (command->run == NULL)
    return take_screenshot (&arguments, display);
  return run_command (command, &arguments);
}

int
klaster_cli_fail (const GError *error)
{
  g_printerr ("%s\n", error->message);
  if (error->domain == KLASTER_INPUT_ERROR)
    return KLASTER_EXIT_REFUSED;
  if (g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CONFIRMATION))
    g_printerr ("%s\n", _ ("To go on all the same, repeat the command with --confirm."));
  if (error->domain == KLASTER_STORE_ERROR
      && (error->code == KLASTER_STORE_ERROR_REFUSED
          || error->code == KLASTER_STORE_ERROR_CONFIRMATION
          || error->code == KLASTER_STORE_ERROR_NOT_FOUND))
    return KLASTER_EXIT_REFUSED;
  return KLASTER_EXIT_TROUBLE;
}

int
klaster_cli_misuse (const char *format, ...)
{
  va_list list;
  g_autofree char *sentence = NULL;

  va_start (list, format);
  sentence = g_strdup_vprintf (format, list);
  va_end (list);
  g_printerr ("%s\n", sentence);
  return KLASTER_EXIT_USAGE;
}
