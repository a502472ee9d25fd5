#include "klaster-table-sorter.h"

struct _KlasterTableSorter
{
  GtkSorter parent_instance;

  int index;
};

G_DEFINE_FINAL_TYPE (KlasterTableSorter, klaster_table_sorter, GTK_TYPE_SORTER)

/* Who was asked first since klaster_table_sorter_read() began; main thread only. */
static int asked = -1;

static GtkOrdering
klaster_table_sorter_compare (GtkSorter *sorter, gpointer first, gpointer second)
{
  if (asked < 0)
    asked = KLASTER_TABLE_SORTER (sorter)->index;
  return GTK_ORDERING_SMALLER;
}

static GtkSorterOrder
klaster_table_sorter_get_order (GtkSorter *sorter)
{
  return GTK_SORTER_ORDER_PARTIAL;
}

static void
klaster_table_sorter_class_init (KlasterTableSorterClass *klass)
{
  GTK_SORTER_CLASS (klass)->compare = klaster_table_sorter_compare;
  GTK_SORTER_CLASS (klass)->get_order = klaster_table_sorter_get_order;
}

static void
klaster_table_sorter_init (KlasterTableSorter *self)
{
}

/* Public functions */

GtkSorter *
klaster_table_sorter_new (guint index)
{
  KlasterTableSorter *self = g_object_new (KLASTER_TYPE_TABLE_SORTER, NULL);

  self->index = index;
  return GTK_SORTER (self);
}

int
klaster_table_sorter_read (GtkColumnView *view, gboolean *descending)
{
  g_autoptr (GObject) first = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (GObject) second = g_object_new (G_TYPE_OBJECT, NULL);
  GtkOrdering answer;

  asked = -1;
  answer = gtk_sorter_compare (gtk_column_view_get_sorter (view), first, second);
  *descending = answer == GTK_ORDERING_LARGER;
  return asked;
}
