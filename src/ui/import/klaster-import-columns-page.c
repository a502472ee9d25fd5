#include "klaster-import-columns-page.h"

#include <glib/gi18n.h>

#include "klaster-import-column-row.h"
#include "klaster-import-constants.h"
#include "klaster-import-kinds.h"
#include "klaster-import-settling.h"

#define MARGIN 18

struct _KlasterImportColumnsPage
{
  AdwBin parent_instance;

  /* children */
  GtkDropDown *sheets;
  GtkWidget *state;
  KlasterImportConstants *constants;
  GtkListView *list;
  GtkWidget *name; /* of the mapping */

  KlasterImport *import; /* borrowed */
  guint sheet;
  GArray *sheet_numbers; /* of the list of sheets */
  GListModel *labels; /* owned: of the targets */
  GPtrArray *rows; /* KlasterImportColumnRow that are bound */
};

G_DEFINE_FINAL_TYPE (KlasterImportColumnsPage, klaster_import_columns_page, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
update (KlasterImportColumnsPage *self)
{
  g_autofree char *state = klaster_import_settling_dup_state (self->import, self->sheet);

  gtk_label_set_text (GTK_LABEL (self->state), state);
  gtk_widget_set_visible (self->state, state != NULL);
  klaster_import_constants_set (self->constants, self->import, self->sheet);
  for (guint i = 0; i < self->rows->len; i++)
    klaster_import_column_row_update (self->rows->pdata[i]);
}

static void
on_settled_cb (KlasterImportColumnsPage *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* The list of columns */

static void
on_row_set_up_cb (GtkSignalListItemFactory *factory,
                  GtkListItem *item,
                  KlasterImportColumnsPage *self)
{
  GtkWidget *row = klaster_import_column_row_new ();

  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
  g_signal_connect_object (row, "changed", G_CALLBACK (on_settled_cb), self, G_CONNECT_SWAPPED);
}

static void
on_row_bound_cb (GtkSignalListItemFactory *factory,
                 GtkListItem *item,
                 KlasterImportColumnsPage *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  klaster_import_column_row_set (KLASTER_IMPORT_COLUMN_ROW (row), self->import, self->sheet,
                                 gtk_list_item_get_position (item), self->labels);
  g_ptr_array_add (self->rows, row);
}

static void
on_row_unbound_cb (GtkSignalListItemFactory *factory,
                   GtkListItem *item,
                   KlasterImportColumnsPage *self)
{
  GtkWidget *row = gtk_list_item_get_child (item);

  g_ptr_array_remove (self->rows, row);
  if (row != NULL)
    klaster_import_column_row_set (KLASTER_IMPORT_COLUMN_ROW (row), NULL, 0, 0, NULL);
}

/* A required target has a mark. */
static GListModel *
create_labels (KlasterImportColumnsPage *self)
{
  GtkStringList *labels = gtk_string_list_new (NULL);
  guint n;
  const KlasterImportTarget *targets = klaster_import_get_targets (self->import, self->sheet, &n);

  gtk_string_list_append (labels, _ ("Passed over"));
  for (guint i = 0; i < n; i++)
    gtk_string_list_take (labels,
                          g_strconcat (targets[i].label, targets[i].required ? " *" : "", NULL));
  return G_LIST_MODEL (labels);
}

static const char *
get_head (KlasterImportColumnsPage *self, guint column)
{
  const char *head = klaster_import_get_column (self->import, self->sheet, column)->head;

  return head != NULL ? head : "";
}

static void
show_columns (KlasterImportColumnsPage *self)
{
  GtkStringList *heads = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (heads));

  g_clear_object (&self->labels);
  self->labels = create_labels (self);
  for (guint i = 0; i < klaster_import_get_sheet (self->import, self->sheet)->n_columns; i++)
    gtk_string_list_append (heads, get_head (self, i));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

/* The list of sheets */

static void
on_name_changed_cb (KlasterImportColumnsPage *self)
{
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name));

  klaster_import_name_mapping (self->import, self->sheet, *name != '\0' ? name : NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
show_sheet (KlasterImportColumnsPage *self, guint sheet)
{
  const char *mapping = klaster_import_get_sheet (self->import, sheet)->mapping;

  gtk_list_view_set_model (self->list, NULL);
  self->sheet = sheet;
  g_signal_handlers_block_by_func (self->name, on_name_changed_cb, self);
  gtk_editable_set_text (GTK_EDITABLE (self->name), mapping != NULL ? mapping : "");
  g_signal_handlers_unblock_by_func (self->name, on_name_changed_cb, self);
  show_columns (self);
  update (self);
}

static void
on_sheet_selected_cb (KlasterImportColumnsPage *self)
{
  guint at = gtk_drop_down_get_selected (self->sheets);

  if (self->import != NULL && at < self->sheet_numbers->len)
    show_sheet (self, g_array_index (self->sheet_numbers, guint, at));
}

static void
fill_sheets (KlasterImportColumnsPage *self, guint chosen)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint at = 0;

  g_array_set_size (self->sheet_numbers, 0);
  for (guint i = 0; i < klaster_import_get_n_sheets (self->import); i++)
    {
      const KlasterImportSheet *sheet = klaster_import_get_sheet (self->import, i);

      if (sheet->kind == KLASTER_IMPORT_NOTHING)
        continue;
      if (i == chosen)
        at = self->sheet_numbers->len;
      g_array_append_val (self->sheet_numbers, i);
      gtk_string_list_take (names, g_strdup_printf ("%s · %s", sheet->file, sheet->name));
    }
  gtk_drop_down_set_model (self->sheets, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->sheets, at);
  gtk_widget_set_visible (GTK_WIDGET (self->sheets), self->sheet_numbers->len > 1);
}

/* Children */

static GtkWidget *
create_list (KlasterImportColumnsPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_set_up_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bound_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_row_unbound_cb), self, 0);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns of the file"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

/* Where the columns are in a row, as in KlasterImportColumnRow. */
static GtkWidget *
create_heads (void)
{
  static const char *const heads[] = { N_ ("Becomes"), N_ ("Read as") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *column = gtk_label_new (_ ("Column and samples"));

  gtk_label_set_xalign (GTK_LABEL (column), 0);
  gtk_widget_set_hexpand (column, TRUE);
  gtk_box_append (GTK_BOX (box), column);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      GtkWidget *label = gtk_label_new (_ (heads[i]));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_size_request (label, klaster_import_list_get_width (label), -1);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_add_css_class (box, "import-heads");
  return box;
}

/* A mapping that was settled is remembered with the change, under this name. */
static GtkWidget *
create_foot (KlasterImportColumnsPage *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Remembered as"));

  self->name = gtk_entry_new ();
  gtk_widget_set_hexpand (self->name, TRUE);
  g_object_set (self->name, "placeholder-text", _ ("Name of file and sheet"), NULL);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->name);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->name), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  g_signal_connect_object (self->name, "changed", G_CALLBACK (on_name_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (foot, "import-foot-bar");
  gtk_box_append (GTK_BOX (foot), label);
  gtk_box_append (GTK_BOX (foot), self->name);
  return foot;
}

static void
append (GtkBox *box, GtkWidget *child)
{
  gtk_widget_set_margin_start (child, MARGIN);
  gtk_widget_set_margin_end (child, MARGIN);
  gtk_widget_set_margin_top (child, MARGIN);
  gtk_box_append (box, child);
}

/* Overrides */

static void
klaster_import_columns_page_dispose (GObject *object)
{
  KlasterImportColumnsPage *self = KLASTER_IMPORT_COLUMNS_PAGE (object);

  if (self->list != NULL)
    klaster_import_columns_page_set (self, NULL, 0);
  self->list = NULL;
  g_clear_object (&self->labels);
  G_OBJECT_CLASS (klaster_import_columns_page_parent_class)->dispose (object);
}

static void
klaster_import_columns_page_finalize (GObject *object)
{
  KlasterImportColumnsPage *self = KLASTER_IMPORT_COLUMNS_PAGE (object);

  g_array_unref (self->sheet_numbers);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (klaster_import_columns_page_parent_class)->finalize (object);
}

static void
klaster_import_columns_page_class_init (KlasterImportColumnsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_import_columns_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_import_columns_page_finalize;
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_import_columns_page_init (KlasterImportColumnsPage *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));

  self->sheet_numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_ptr_array_new ();
  self->sheets = klaster_import_list_new (_ ("Sheet"));
  self->state = gtk_label_new (NULL);
  self->constants = klaster_import_constants_new ();
  gtk_label_set_xalign (GTK_LABEL (self->state), 0);
  gtk_label_set_wrap (GTK_LABEL (self->state), TRUE);
  gtk_widget_add_css_class (self->state, "import-summary");
  gtk_widget_set_halign (GTK_WIDGET (self->sheets), GTK_ALIGN_START);
  gtk_box_append (box, self->state);
  append (box, GTK_WIDGET (self->sheets));
  append (box, GTK_WIDGET (self->constants));
  gtk_box_append (box, create_heads ());
  gtk_box_append (box, create_list (self));
  gtk_box_append (box, create_foot (self));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  g_signal_connect_object (self->sheets, "notify::selected", G_CALLBACK (on_sheet_selected_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->constants, "changed", G_CALLBACK (on_settled_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Public functions */

KlasterImportColumnsPage *
klaster_import_columns_page_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_COLUMNS_PAGE, NULL);
}

void
klaster_import_columns_page_set_session (KlasterImportColumnsPage *self, KlasterSession *session)
{
  klaster_import_constants_set_session (self->constants, session);
}

void
klaster_import_columns_page_set (KlasterImportColumnsPage *self, KlasterImport *import, guint sheet)
{
  gtk_list_view_set_model (self->list, NULL);
  self->import = NULL;
  if (import == NULL)
    {
      klaster_import_constants_set (self->constants, NULL, 0);
      return;
    }
  self->import = import;
  fill_sheets (self, sheet);
  show_sheet (self, sheet);
}

void
klaster_import_columns_page_accept (KlasterImportColumnsPage *self)
{
  for (guint sheet = 0; sheet < klaster_import_get_n_sheets (self->import); sheet++)
    for (guint i = 0; i < klaster_import_get_sheet (self->import, sheet)->n_columns; i++)
      {
        const KlasterImportColumn *column = klaster_import_get_column (self->import, sheet, i);

        if (column->target != NULL && column->doubtful)
          klaster_import_set_reading (self->import, sheet, i, column->reading);
      }
}
