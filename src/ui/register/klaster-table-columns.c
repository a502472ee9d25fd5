#include "klaster-table-columns.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-table-sorter.h"

/* Longer texts end in "…"; the whole text stands in the tooltip. */
#define WIDEST_CHARS 44
#define NARROWEST_CHARS 6
#define ALIGNED_DECIMALS 2
#define FIGURE_SPACE "\u2007"
#define PUNCTUATION_SPACE "\u2008"

/* What the cells of a column need to know. */
typedef struct
{
  guint index;
  gboolean right;
  gboolean decimal; /* numbers stand below each other by their comma */
} Column;

/* Asked only when the pointer rests on a cell: a text set beforehand for all cells costs more than they do. */
static gboolean
on_cell_tooltip_cb (GtkLabel *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  PangoLayout *layout = gtk_label_get_layout (label);

  if (!pango_layout_is_ellipsized (layout))
    return FALSE;
  gtk_tooltip_set_text (tooltip, gtk_label_get_text (label));
  return TRUE;
}

static void
on_cell_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->right ? 1 : 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), NARROWEST_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), WIDEST_CHARS);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (on_cell_tooltip_cb), NULL);
  if (column->right)
    gtk_widget_add_css_class (label, "tabular");
  gtk_list_item_set_child (item, label);
}

/* "84" as wide as "84,21": with blanks of the width of a comma and of figures. (transfer full) */
static char *
dup_padded (const char *text)
{
  const char *comma = strchr (text, ',');
  gsize n = comma == NULL ? 0 : strlen (comma + 1);
  GString *padded = g_string_new (text);

  if (comma == NULL)
    g_string_append (padded, PUNCTUATION_SPACE);
  for (; n < ALIGNED_DECIMALS; n++)
    g_string_append (padded, FIGURE_SPACE);
  return g_string_free (padded, FALSE);
}

static void
on_cell_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  const Column *column = user_data;
  KlasterTableItem *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = klaster_table_item_get_text (row, column->index);

  if (column->decimal && !klaster_table_item_is_blank (row, column->index))
    {
      g_autofree char *padded = dup_padded (text);

      gtk_label_set_text (GTK_LABEL (label), padded);
    }
  else
    gtk_label_set_text (GTK_LABEL (label), text);
  if (klaster_table_item_is_blank (row, column->index))
    gtk_widget_add_css_class (label, "dim-label");
  else
    gtk_widget_remove_css_class (label, "dim-label");
}

static void
free_column (gpointer data, GClosure *closure)
{
  g_free (data);
}

static GtkListItemFactory *
create_factory (guint index, gboolean right, gboolean decimal)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new (Column, 1);

  *column = (Column){ index, right, decimal };
  g_signal_connect_data (factory, "setup", G_CALLBACK (on_cell_set_up_cb), column, free_column, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (on_cell_bound_cb), column);
  return factory;
}

static void
remove_all (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
}

static GtkWidget *
find_label (GtkWidget *widget)
{
  GtkWidget *label = GTK_IS_LABEL (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && label == NULL;
       child = gtk_widget_get_next_sibling (child))
    label = find_label (child);
  return label;
}

/* The head of a number column stands above its numbers. GTK has no call for it; where its heads are made of
 * other widgets some day, they stay at the left. */
static void
align_heads (GtkColumnView *view, const KlasterTable *table)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *head = header == NULL ? NULL : gtk_widget_get_first_child (header);

  for (guint i = 0; i < table->n_columns && head != NULL; i++)
    {
      GtkWidget *label = table->columns[i].right ? find_label (head) : NULL;

      if (label != NULL)
        {
          gtk_widget_set_hexpand (label, TRUE);
          gtk_label_set_xalign (GTK_LABEL (label), 1);
        }
      head = gtk_widget_get_next_sibling (head);
    }
}

/* Public functions */

char *
klaster_table_columns_dup_title (const KlasterField *field)
{
  if (field->unit == NULL)
    return g_strdup (_ (field->label));
  /* Translators: label of a column and its unit. */
  return g_strdup_printf (_ ("%s (%s)"), _ (field->label), _ (field->unit));
}

void
klaster_table_columns_set (GtkColumnView *view, const KlasterTable *table)
{
  remove_all (view);
  for (guint i = 0; i < table->n_columns; i++)
    {
      const KlasterField *field = table->columns[i].field;
      g_autofree char *title = klaster_table_columns_dup_title (field);
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (
          title, create_factory (i, table->columns[i].right, field->type == KLASTER_FIELD_DECIMAL));
      g_autoptr (GtkSorter) sorter = klaster_table_sorter_new (i);

      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, (field->flags & KLASTER_FIELD_TITLE) != 0
                                                     && !table->columns[i].right
                                                     && !klaster_field_is_year (field));
      gtk_column_view_append_column (view, column);
    }
  align_heads (view, table);
}
