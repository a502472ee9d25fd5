#include "klaster-import-sheets-page.h"

#include <glib/gi18n.h>

#include "klaster-format.h"
#include "klaster-import-kinds.h"
#include "klaster-import-settling.h"

#define CONTENT_WIDTH 860

typedef struct
{
  AdwActionRow *row;
  GtkDropDown *kinds;
  GtkWidget *columns;
} SheetRow;

struct _KlasterImportSheetsPage
{
  AdwBin parent_instance;

  /* children */
  GtkBox *box; /* of the groups */
  GPtrArray *groups; /* one for each file */

  KlasterImport *import; /* borrowed */
  GArray *rows; /* SheetRow, one for each sheet */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (KlasterImportSheetsPage, klaster_import_sheets_page, ADW_TYPE_BIN)

enum
{
  CHANGED,
  COLUMNS,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static guint
find_sheet (KlasterImportSheetsPage *self, gpointer widget)
{
  guint sheet = 0;

  for (; sheet + 1 < self->rows->len; sheet++)
    {
      SheetRow *row = &g_array_index (self->rows, SheetRow, sheet);

      if (widget == row->kinds || widget == row->columns)
        break;
    }
  return sheet;
}

static const char *
get_separator_label (char separator)
{
  switch (separator)
    {
    case ';':
      return _ ("semicolons");
    case ',':
      return _ ("commas");
    case '\t':
      return _ ("tabs");
    default:
      return NULL;
    }
}

/* "12 rows, semicolons, Windows-1252" */
static char *
dup_layout (const KlasterImportSheet *sheet)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *n = klaster_format_integer (sheet->n_seen);
  const char *separator = get_separator_label (sheet->separator);

  if (sheet->n_seen < KLASTER_IMPORT_MAX_SEEN)
    g_string_append_printf (text, ngettext ("%s row", "%s rows", sheet->n_seen), n);
  else
    /* Translators: %s is a number. */
    g_string_append_printf (text, _ ("%s rows or more"), n);
  if (separator != NULL)
    g_string_append_printf (text, " · %s", separator);
  if (sheet->encoding != NULL)
    g_string_append_printf (text, " · %s", sheet->encoding);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* By what it was recognised, and what is missing or passed over. */
static void
update_row (KlasterImportSheetsPage *self, guint sheet)
{
  const SheetRow *row = &g_array_index (self->rows, SheetRow, sheet);
  const KlasterImportSheet *it = klaster_import_get_sheet (self->import, sheet);
  g_autofree char *state = klaster_import_settling_dup_state (self->import, sheet);
  g_autofree char *layout = dup_layout (it);
  g_autoptr (GString) text = g_string_new (layout);
  g_autofree char *escaped = NULL;

  if (it->reason != NULL)
    g_string_append_printf (text, "\n%s", it->reason);

  if (it->mapping != NULL)
    /* Translators: %s is the name of a mapping of columns. */
    g_string_append_printf (text, _ ("\nColumns as remembered: %s"), it->mapping);
  if (state != NULL)
    g_string_append_printf (text, "\n%s", state);
  escaped = g_markup_escape_text (text->str, -1);
  adw_action_row_set_subtitle (row->row, escaped);
  klaster_import_kinds_select (row->kinds, it);
  gtk_widget_set_sensitive (row->columns, it->kind != KLASTER_IMPORT_NOTHING);
}

static void
on_kind_selected_cb (GtkDropDown *kinds, GParamSpec *pspec, KlasterImportSheetsPage *self)
{
  guint sheet = find_sheet (self, kinds);
  KlasterImportKind kind;
  const KlasterEntity *entity;

  if (self->filling
      || !klaster_import_kinds_get (kinds, klaster_import_get_sheet (self->import, sheet), &kind,
                                    &entity))
    return;
  klaster_import_set_kind (self->import, sheet, kind, entity);
  klaster_import_sheets_page_update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_columns_clicked_cb (GtkWidget *button, KlasterImportSheetsPage *self)
{
  g_signal_emit (self, signals[COLUMNS], 0, find_sheet (self, button));
}

/* Rows */

static AdwPreferencesGroup *
get_group (KlasterImportSheetsPage *self, guint sheet)
{
  const char *file = klaster_import_get_sheet (self->import, sheet)->file;
  g_autofree char *title = g_markup_escape_text (file, -1);
  GtkWidget *group;

  if (sheet > 0 && g_str_equal (file, klaster_import_get_sheet (self->import, sheet - 1)->file))
    return self->groups->pdata[self->groups->len - 1];
  group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  gtk_box_append (self->box, group);
  g_ptr_array_add (self->groups, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_sheet (KlasterImportSheetsPage *self, guint sheet)
{
  const KlasterImportSheet *it = klaster_import_get_sheet (self->import, sheet);
  g_autofree char *title = g_markup_escape_text (it->name, -1);
  /* Translators: a list to choose from; %s is the name of a sheet. */
  g_autofree char *label = g_strdup_printf (_ ("What the rows of “%s” are"), it->name);
  SheetRow row = { .row = ADW_ACTION_ROW (adw_action_row_new ()),
                   .kinds = klaster_import_kinds_new (label),
                   .columns = gtk_button_new_with_label (_ ("Columns…")) };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row.row), title);
  adw_action_row_set_subtitle_lines (row.row, 4);
  gtk_widget_set_valign (row.columns, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (row.row, GTK_WIDGET (row.kinds));
  adw_action_row_add_suffix (row.row, row.columns);
  g_signal_connect_object (row.kinds, "notify::selected", G_CALLBACK (on_kind_selected_cb), self,
                           0);
  g_signal_connect_object (row.columns, "clicked", G_CALLBACK (on_columns_clicked_cb), self, 0);
  adw_preferences_group_add (get_group (self, sheet), GTK_WIDGET (row.row));
  g_array_append_val (self->rows, row);
}

static void
clear (KlasterImportSheetsPage *self)
{
  for (guint i = 0; i < self->groups->len; i++)
    gtk_box_remove (self->box, self->groups->pdata[i]);
  g_ptr_array_set_size (self->groups, 0);
  g_array_set_size (self->rows, 0);
}

/* Overrides */

static void
klaster_import_sheets_page_finalize (GObject *object)
{
  KlasterImportSheetsPage *self = KLASTER_IMPORT_SHEETS_PAGE (object);

  g_ptr_array_unref (self->groups);
  g_array_unref (self->rows);
  G_OBJECT_CLASS (klaster_import_sheets_page_parent_class)->finalize (object);
}

static void
klaster_import_sheets_page_class_init (KlasterImportSheetsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_import_sheets_page_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[COLUMNS] = g_signal_new ("columns", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
klaster_import_sheets_page_init (KlasterImportSheetsPage *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new (), *clamp = adw_clamp_new ();

  self->groups = g_ptr_array_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (SheetRow));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "import-sheets");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), CONTENT_WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), GTK_WIDGET (self->box));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), clamp);
  adw_bin_set_child (ADW_BIN (self), scrolled);
}

/* Public functions */

KlasterImportSheetsPage *
klaster_import_sheets_page_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_SHEETS_PAGE, NULL);
}

void
klaster_import_sheets_page_set (KlasterImportSheetsPage *self, KlasterImport *import)
{
  clear (self);
  self->import = import;
  self->filling = TRUE;
  for (guint i = 0; import != NULL && i < klaster_import_get_n_sheets (import); i++)
    add_sheet (self, i);
  self->filling = FALSE;
  klaster_import_sheets_page_update (self);
}

void
klaster_import_sheets_page_update (KlasterImportSheetsPage *self)
{
  self->filling = TRUE;
  for (guint i = 0; self->import != NULL && i < self->rows->len; i++)
    update_row (self, i);
  self->filling = FALSE;
}
