#include "klaster-table-model.h"

/* More than a column view keeps widgets for (200). */
#define HEAD_ROWS 300
/* A table larger than this is shown in two steps with a frame between them; the first fills a tall screen. */
#define LARGE_ROWS 3000
#define FIRST_ROWS 60

struct _KlasterTableItem
{
  GObject parent_instance;

  /* owned */
  KlasterTable *table;

  guint row;
};

struct _KlasterTableModel
{
  GObject parent_instance;

  /* owned */
  KlasterArrangement *arrangement;

  guint limit; /* rows that the listeners know of */
  guint growing; /* idle source: the rows behind the first */
};

G_DEFINE_FINAL_TYPE (KlasterTableItem, klaster_table_item, G_TYPE_OBJECT)

static void klaster_table_model_list_init (GListModelInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (KlasterTableModel,
                               klaster_table_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      klaster_table_model_list_init))

static guint
count_rows (KlasterArrangement *arrangement)
{
  return arrangement == NULL ? 0 : arrangement->shown->len;
}

/* Overrides */

static void
klaster_table_item_finalize (GObject *object)
{
  klaster_table_unref (KLASTER_TABLE_ITEM (object)->table);
  G_OBJECT_CLASS (klaster_table_item_parent_class)->finalize (object);
}

static void
klaster_table_item_class_init (KlasterTableItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_table_item_finalize;
}

static void
klaster_table_item_init (KlasterTableItem *self)
{
}

static GType
klaster_table_model_get_item_type (GListModel *model)
{
  return KLASTER_TYPE_TABLE_ITEM;
}

static guint
klaster_table_model_get_n_items (GListModel *model)
{
  KlasterTableModel *self = KLASTER_TABLE_MODEL (model);

  return MIN (count_rows (self->arrangement), self->limit);
}

static gpointer
klaster_table_model_get_item (GListModel *model, guint position)
{
  KlasterArrangement *arrangement = KLASTER_TABLE_MODEL (model)->arrangement;
  KlasterTableItem *item;

  if (position >= klaster_table_model_get_n_items (model))
    return NULL;
  item = g_object_new (KLASTER_TYPE_TABLE_ITEM, NULL);
  item->table = klaster_table_ref (arrangement->table);
  item->row = g_array_index (arrangement->shown, guint, position);
  return item;
}

static void
klaster_table_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = klaster_table_model_get_item_type;
  iface->get_n_items = klaster_table_model_get_n_items;
  iface->get_item = klaster_table_model_get_item;
}

static void
klaster_table_model_finalize (GObject *object)
{
  g_clear_handle_id (&KLASTER_TABLE_MODEL (object)->growing, g_source_remove);
  g_clear_pointer (&KLASTER_TABLE_MODEL (object)->arrangement, klaster_arrangement_unref);
  G_OBJECT_CLASS (klaster_table_model_parent_class)->finalize (object);
}

static void
klaster_table_model_class_init (KlasterTableModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_table_model_finalize;
}

static void
klaster_table_model_init (KlasterTableModel *self)
{
  self->limit = G_MAXUINT;
}

static void
grow (KlasterTableModel *self)
{
  guint n = count_rows (self->arrangement), shown = MIN (n, self->limit);

  self->limit = G_MAXUINT;
  if (n > shown)
    g_list_model_items_changed (G_LIST_MODEL (self), shown, 0, n - shown);
}

static gboolean
on_grow_cb (gpointer user_data)
{
  KlasterTableModel *self = user_data;

  self->growing = 0;
  grow (self);
  return G_SOURCE_REMOVE;
}

/* Public functions */

const char *
klaster_table_item_get_id (KlasterTableItem *self)
{
  return self->table->ids[self->row];
}

const char *
klaster_table_item_get_text (KlasterTableItem *self, guint column)
{
  return self->table->columns[column].texts[self->row];
}

gboolean
klaster_table_item_is_blank (KlasterTableItem *self, guint column)
{
  return self->table->columns[column].blanks[self->row];
}

KlasterTableModel *
klaster_table_model_new (void)
{
  return g_object_new (KLASTER_TYPE_TABLE_MODEL, NULL);
}

void
klaster_table_model_set (KlasterTableModel *self, KlasterArrangement *arrangement)
{
  guint former = klaster_table_model_get_n_items (G_LIST_MODEL (self));
  guint n = count_rows (arrangement);

  g_clear_handle_id (&self->growing, g_source_remove);
  if (arrangement != NULL)
    klaster_arrangement_ref (arrangement);
  g_clear_pointer (&self->arrangement, klaster_arrangement_unref);
  self->arrangement = arrangement;
  /* Told in one step, GTK looks at every new row for the rows that it shows: 100 ms for 84 000 rows. So it
   * is told of the first rows, for which it uses its widgets again, and then that there are more. */
  self->limit = n > LARGE_ROWS ? FIRST_ROWS : HEAD_ROWS;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, former, MIN (n, self->limit));
  if (n > LARGE_ROWS)
    self->growing = g_idle_add (on_grow_cb, self);
  else
    grow (self);
}

gboolean
klaster_table_model_is_whole (KlasterTableModel *self)
{
  return self->growing == 0;
}

KlasterArrangement *
klaster_table_model_get (KlasterTableModel *self)
{
  return self->arrangement;
}

guint
klaster_table_model_find (KlasterTableModel *self, const char *id)
{
  for (guint i = 0; id != NULL && i < count_rows (self->arrangement); i++)
    {
      guint row = g_array_index (self->arrangement->shown, guint, i);

      if (g_str_equal (self->arrangement->table->ids[row], id))
        return i;
    }
  return G_MAXUINT;
}
