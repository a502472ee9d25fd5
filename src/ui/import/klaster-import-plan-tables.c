#include "klaster-import-plan-tables.h"

#include <glib/gi18n.h>

#include "klaster-import-kinds.h"
#include "klaster-import-mend-cells.h"

#define PLACE_WIDTH 150
#define ROW_WIDTH 64
#define HEAD_WIDTH 130
#define VALUE_WIDTH 160
#define REPAIR_WIDTH 270
#define CHOICE_WIDTH 380

/* ---- problems */

static const KlasterImportProblem *
get_problem (KlasterImportEntry *entry)
{
  return klaster_import_plan_get_problem (klaster_import_entry_get_plan (entry),
                                          klaster_import_entry_get_index (entry));
}

/* "laporan.xlsx · Lembar1"; a text file has no sheets. */
static char *
dup_place (const char *file, const char *sheet)
{
  if (sheet == NULL || *sheet == '\0' || g_strcmp0 (file, sheet) == 0)
    return g_strdup (file);
  return g_strdup_printf ("%s · %s", file, sheet);
}

static char *
dup_problem_place (KlasterImportEntry *entry)
{
  return dup_place (get_problem (entry)->file, get_problem (entry)->sheet_name);
}

static char *
dup_problem_row (KlasterImportEntry *entry)
{
  return get_problem (entry)->row > 0 ? g_strdup_printf ("%u", get_problem (entry)->row) : NULL;
}

static char *
dup_problem_head (KlasterImportEntry *entry)
{
  return g_strdup (get_problem (entry)->head);
}

static char *
dup_problem_reason (KlasterImportEntry *entry)
{
  return g_strdup (get_problem (entry)->reason);
}

static void
add_problem_columns (GtkColumnView *table, gboolean with_file)
{
  if (with_file)
    klaster_import_table_add_text (table, _ ("File"), PLACE_WIDTH, dup_problem_place);
  klaster_import_table_add_text (table, _ ("Row"), ROW_WIDTH, dup_problem_row);
  klaster_import_table_add_text (table, _ ("Column"), HEAD_WIDTH, dup_problem_head);
  klaster_import_table_add_cells (table, _ ("Value"), VALUE_WIDTH, klaster_import_value_cell_new,
                                  klaster_import_value_cell_bind);
  klaster_import_table_add_text (table, _ ("What is wrong"), -1, dup_problem_reason);
  klaster_import_table_add_cells (table, _ ("Repair"), REPAIR_WIDTH, klaster_import_repair_cell_new,
                                  klaster_import_repair_cell_bind);
}

static GArray *
list_problems (const KlasterImportPlan *plan, gboolean warnings)
{
  GArray *indexes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < klaster_import_plan_get_n_problems (plan); i++)
    if (!klaster_import_plan_get_problem (plan, i)->warning == !warnings)
      g_array_append_val (indexes, i);
  return indexes;
}

/* ---- differences */

static const KlasterImportDifference *
get_difference (KlasterImportEntry *entry)
{
  return klaster_import_plan_get_difference (klaster_import_entry_get_plan (entry),
                                             klaster_import_entry_get_index (entry));
}

static char *
dup_difference_row (KlasterImportEntry *entry)
{
  return g_strdup_printf ("%u", get_difference (entry)->row);
}

static char *
dup_difference_record (KlasterImportEntry *entry)
{
  return g_strdup_printf ("%s: %s", _ (get_difference (entry)->entity->label),
                          get_difference (entry)->title);
}

static char *
dup_difference_field (KlasterImportEntry *entry)
{
  return g_strdup (_ (get_difference (entry)->field->label));
}

static char *
dup_value (const char *value)
{
  return g_strdup (value != NULL && *value != '\0' ? value : "–");
}

static char *
dup_difference_old (KlasterImportEntry *entry)
{
  return dup_value (get_difference (entry)->old_value);
}

static char *
dup_difference_new (KlasterImportEntry *entry)
{
  return dup_value (get_difference (entry)->new_value);
}

static void
add_difference_columns (GtkColumnView *table, gboolean with_file)
{
  klaster_import_table_add_text (table, _ ("Row"), ROW_WIDTH, dup_difference_row);
  klaster_import_table_add_text (table, _ ("Record"), -1, dup_difference_record);
  klaster_import_table_add_text (table, _ ("Field"), PLACE_WIDTH + ROW_WIDTH, dup_difference_field);
  klaster_import_table_add_text (table, _ ("So far"), VALUE_WIDTH + ROW_WIDTH, dup_difference_old);
  klaster_import_table_add_text (table, _ ("In the file"), VALUE_WIDTH + ROW_WIDTH,
                                 dup_difference_new);
}

/* ---- additions */

static const KlasterImportAddition *
get_addition (KlasterImportEntry *entry)
{
  return klaster_import_plan_get_addition (klaster_import_entry_get_plan (entry),
                                           klaster_import_entry_get_index (entry));
}

static char *
dup_addition_row (KlasterImportEntry *entry)
{
  return g_strdup_printf ("%u", get_addition (entry)->row);
}

static char *
dup_addition_title (KlasterImportEntry *entry)
{
  return g_strdup_printf ("%s: %s", _ (get_addition (entry)->entity->label),
                          get_addition (entry)->title);
}

static char *
dup_addition_details (KlasterImportEntry *entry)
{
  return g_strdup (get_addition (entry)->details);
}

static void
add_addition_columns (GtkColumnView *table, gboolean with_file)
{
  klaster_import_table_add_text (table, _ ("Row"), ROW_WIDTH, dup_addition_row);
  klaster_import_table_add_text (table, _ ("Record"), CHOICE_WIDTH, dup_addition_title);
  klaster_import_table_add_text (table, _ ("Fields"), -1, dup_addition_details);
}

/* ---- choices */

static const KlasterImportChoice *
get_choice (KlasterImportEntry *entry)
{
  return klaster_import_plan_get_choice (klaster_import_entry_get_plan (entry),
                                         klaster_import_entry_get_index (entry));
}

static char *
dup_question (KlasterImportEntry *entry)
{
  return g_strdup (get_choice (entry)->question);
}

/* What is chosen in the list, with "not chosen yet" in front, goes to the entry as a number. */
static void
on_option_selected_cb (GtkDropDown *list, GParamSpec *pspec, KlasterImportEntry *entry)
{
  int option = (int)gtk_drop_down_get_selected (list) - 1;
  g_autofree char *text = g_strdup_printf ("%d", option);

  klaster_import_entry_set_text (entry, option == get_choice (entry)->chosen ? NULL : text);
}

static GtkWidget *
create_options (void)
{
  return GTK_WIDGET (klaster_import_list_new (_ ("Choice")));
}

static void
bind_options (GtkWidget *list, KlasterImportEntry *entry)
{
  g_autoptr (GtkStringList) options = gtk_string_list_new (NULL);
  const char *given;

  g_signal_handlers_disconnect_matched (list, G_SIGNAL_MATCH_FUNC, 0, 0, NULL,
                                        on_option_selected_cb, NULL);
  if (entry == NULL)
    return;
  gtk_string_list_append (options, _ ("Not chosen yet"));
  gtk_string_list_splice (options, 1, 0, get_choice (entry)->options);
  gtk_drop_down_set_model (GTK_DROP_DOWN (list), G_LIST_MODEL (options));
  given = klaster_import_entry_get_text (entry);
  gtk_drop_down_set_selected (
      GTK_DROP_DOWN (list),
      (guint)((given != NULL ? (int)g_ascii_strtoll (given, NULL, 10) : get_choice (entry)->chosen)
              + 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  get_choice (entry)->question, -1);
  g_signal_connect (list, "notify::selected", G_CALLBACK (on_option_selected_cb), entry);
}

static void
add_choice_columns (GtkColumnView *table, gboolean with_file)
{
  klaster_import_table_add_text (table, _ ("Which one counts?"), -1, dup_question);
  klaster_import_table_add_cells (table, _ ("Choice"), CHOICE_WIDTH, create_options, bind_options);
}

static GArray *
list_all (guint n)
{
  GArray *indexes = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);

  for (guint i = 0; i < n; i++)
    g_array_append_val (indexes, i);
  return indexes;
}

/* Public functions */

GtkColumnView *
klaster_import_plan_table_new (KlasterPlanTable table, gboolean with_file)
{
  static const struct
  {
    const char *label; /* msgid */
    void (*add_columns) (GtkColumnView *table, gboolean with_file);
  } tables[] = {
    [KLASTER_PLAN_REFUSED] = { N_ ("Refused rows"), add_problem_columns },
    [KLASTER_PLAN_CHOICES] = { N_ ("Choices"), add_choice_columns },
    [KLASTER_PLAN_WARNINGS] = { N_ ("Warnings"), add_problem_columns },
    [KLASTER_PLAN_DIFFERENCES] = { N_ ("Changed fields"), add_difference_columns },
    [KLASTER_PLAN_ADDITIONS] = { N_ ("New records"), add_addition_columns },
  };
  GtkColumnView *view = klaster_import_table_new (_ (tables[table].label));

  tables[table].add_columns (view, with_file);
  return view;
}

KlasterImportEntries *
klaster_import_plan_table_list (KlasterPlanTable table, KlasterImportResult *result)
{
  GArray *indexes;

  switch (table)
    {
    case KLASTER_PLAN_CHOICES:
      indexes = list_all (klaster_import_plan_get_n_choices (result->plan));
      break;
    case KLASTER_PLAN_DIFFERENCES:
      indexes = list_all (klaster_import_plan_get_n_differences (result->plan));
      break;
    case KLASTER_PLAN_ADDITIONS:
      indexes = list_all (klaster_import_plan_get_n_additions (result->plan));
      break;
    case KLASTER_PLAN_REFUSED:
    case KLASTER_PLAN_WARNINGS:
    case KLASTER_N_PLAN_TABLES:
    default:
      indexes = list_problems (result->plan, table == KLASTER_PLAN_WARNINGS);
      break;
    }
  return klaster_import_entries_new (result, indexes);
}

void
klaster_import_plan_table_give (KlasterPlanTable table,
                                KlasterImport *import,
                                const KlasterImportPlan *plan,
                                guint index,
                                const char *text)
{
  if (table == KLASTER_PLAN_CHOICES)
    {
      const KlasterImportChoice *choice = klaster_import_plan_get_choice (plan, index);

      klaster_import_choose (import, choice->key,
                             text != NULL ? (int)g_ascii_strtoll (text, NULL, 10) : choice->chosen);
    }
  else
    {
      const KlasterImportProblem *problem = klaster_import_plan_get_problem (plan, index);

      klaster_import_mend (import, problem->sheet, problem->row, problem->column, text);
    }
}
