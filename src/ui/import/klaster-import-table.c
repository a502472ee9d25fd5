#include "klaster-import-table.h"

#include "klaster-text-scale.h"

typedef struct
{
  KlasterImportTextFunc text;
  KlasterImportCellFunc create;
  KlasterImportBindFunc bind;
} Column;

/* Only what does not fit is told. */
static gboolean
on_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (label)))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
on_text_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 4);
  gtk_widget_add_css_class (label, "tabular");
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_tooltip_cb), NULL);
  gtk_list_item_set_child (item, label);
}

static void
on_text_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = column->text (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
}

static void
on_cell_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, ((const Column *)user_data)->create ());
}

static void
on_cell_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  ((const Column *)user_data)->bind (gtk_list_item_get_child (item), gtk_list_item_get_item (item));
}

static void
on_cell_unbound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  if (gtk_list_item_get_child (item) != NULL)
    ((const Column *)user_data)->bind (gtk_list_item_get_child (item), NULL);
}

static void
free_column (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
add_column (GtkColumnView *table, const char *title, int width, GtkListItemFactory *factory)
{
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);
  double scale = klaster_text_scale_get (GTK_WIDGET (table));

  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width < 0 ? -1 : (int)(width * scale));
  gtk_column_view_column_set_expand (column, width < 0);
  gtk_column_view_append_column (table, column);
}

/* Public functions */

GtkColumnView *
klaster_import_table_new (const char *label)
{
  GtkWidget *table = gtk_column_view_new (NULL);

  gtk_column_view_set_show_row_separators (GTK_COLUMN_VIEW (table), TRUE);
  gtk_widget_add_css_class (table, "import-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_COLUMN_VIEW (table);
}

void
klaster_import_table_add_text (GtkColumnView *table,
                               const char *title,
                               int width,
                               KlasterImportTextFunc func)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);

  column->text = func;
  g_signal_connect (factory, "setup", G_CALLBACK (on_text_set_up_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (on_text_bound_cb), column, free_column, 0);
  add_column (table, title, width, factory);
}

void
klaster_import_table_add_cells (GtkColumnView *table,
                                const char *title,
                                int width,
                                KlasterImportCellFunc create,
                                KlasterImportBindFunc bind)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);

  column->create = create;
  column->bind = bind;
  g_signal_connect (factory, "setup", G_CALLBACK (on_cell_set_up_cb), column);
  g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bound_cb), column);
  g_signal_connect_data (factory, "unbind", G_CALLBACK (on_cell_unbound_cb), column, free_column,
                         0);
  add_column (table, title, width, factory);
}

void
klaster_import_table_set (GtkColumnView *table, KlasterImportEntries *entries)
{
  g_autoptr (GtkNoSelection) selection
      = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (entries)));

  gtk_column_view_set_model (table, GTK_SELECTION_MODEL (selection));
}
