#include "klaster-import-entries.h"

/* Rows that the list grows by at a time, until a table makes no more widgets. */
#define STEP 12
#define ENOUGH 240

struct _KlasterImportEntry
{
  GObject parent_instance;

  KlasterImportEntries *list; /* owned */
  guint index;
};

struct _KlasterImportEntries
{
  GObject parent_instance;

  /* owned */
  KlasterImportResult *result;
  GArray *indexes;
  GHashTable *texts; /* number in the plan -> text */

  guint limit; /* entries that the listeners know of */
  guint growing;
};

G_DEFINE_FINAL_TYPE (KlasterImportEntry, klaster_import_entry, G_TYPE_OBJECT)

static void klaster_import_entries_list_init (GListModelInterface *iface);
G_DEFINE_FINAL_TYPE_WITH_CODE (KlasterImportEntries,
                               klaster_import_entries,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      klaster_import_entries_list_init))

static guint changed_signal, given_signal;

/* The plan */

KlasterImportResult *
klaster_import_result_new (KlasterImportPlan *plan)
{
  KlasterImportResult *self = g_rc_box_new (KlasterImportResult);

  self->plan = plan;
  return self;
}

KlasterImportResult *
klaster_import_result_ref (KlasterImportResult *self)
{
  return g_rc_box_acquire (self);
}

static void
result_clear (gpointer data)
{
  klaster_import_plan_free (((KlasterImportResult *)data)->plan);
}

void
klaster_import_result_unref (KlasterImportResult *self)
{
  g_rc_box_release_full (self, result_clear);
}

/* Entries */

static void
klaster_import_entry_finalize (GObject *object)
{
  g_object_unref (KLASTER_IMPORT_ENTRY (object)->list);
  G_OBJECT_CLASS (klaster_import_entry_parent_class)->finalize (object);
}

static void
klaster_import_entry_class_init (KlasterImportEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_import_entry_finalize;
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_import_entry_init (KlasterImportEntry *self)
{
}

const KlasterImportPlan *
klaster_import_entry_get_plan (KlasterImportEntry *self)
{
  return self->list->result->plan;
}

guint
klaster_import_entry_get_index (KlasterImportEntry *self)
{
  return self->index;
}

const char *
klaster_import_entry_get_text (KlasterImportEntry *self)
{
  return g_hash_table_lookup (self->list->texts, GUINT_TO_POINTER (self->index));
}

void
klaster_import_entry_set_text (KlasterImportEntry *self, const char *text)
{
  if (g_strcmp0 (klaster_import_entry_get_text (self), text) == 0)
    return;
  if (text != NULL)
    g_hash_table_insert (self->list->texts, GUINT_TO_POINTER (self->index), g_strdup (text));
  else
    g_hash_table_remove (self->list->texts, GUINT_TO_POINTER (self->index));
  g_signal_emit (self, changed_signal, 0);
  g_signal_emit (self->list, given_signal, 0, self->index, text);
}

/* The list */

static GType
klaster_import_entries_get_item_type (GListModel *model)
{
  return KLASTER_TYPE_IMPORT_ENTRY;
}

static guint
klaster_import_entries_get_n_items (GListModel *model)
{
  return KLASTER_IMPORT_ENTRIES (model)->limit;
}

static gpointer
klaster_import_entries_get_item (GListModel *model, guint position)
{
  KlasterImportEntries *self = KLASTER_IMPORT_ENTRIES (model);
  KlasterImportEntry *entry;

  if (position >= self->limit)
    return NULL;
  entry = g_object_new (KLASTER_TYPE_IMPORT_ENTRY, NULL);
  entry->list = g_object_ref (self);
  entry->index = g_array_index (self->indexes, guint, position);
  return entry;
}

static void
klaster_import_entries_list_init (GListModelInterface *iface)
{
  iface->get_item_type = klaster_import_entries_get_item_type;
  iface->get_n_items = klaster_import_entries_get_n_items;
  iface->get_item = klaster_import_entries_get_item;
}

static void
klaster_import_entries_finalize (GObject *object)
{
  KlasterImportEntries *self = KLASTER_IMPORT_ENTRIES (object);

  g_clear_handle_id (&self->growing, g_source_remove);
  klaster_import_result_unref (self->result);
  g_array_unref (self->indexes);
  g_hash_table_unref (self->texts);
  G_OBJECT_CLASS (klaster_import_entries_parent_class)->finalize (object);
}

static void
klaster_import_entries_class_init (KlasterImportEntriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_import_entries_finalize;
  given_signal = g_signal_new ("given", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
}

static void
klaster_import_entries_init (KlasterImportEntries *self)
{
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

static gboolean
on_grow_cb (gpointer user_data)
{
  KlasterImportEntries *self = user_data;
  guint former = self->limit;

  self->limit = former < ENOUGH ? MIN (former + STEP, self->indexes->len) : self->indexes->len;
  if (self->limit == self->indexes->len)
    self->growing = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), former, 0, self->limit - former);
  return self->limit < self->indexes->len;
}

/* Public functions */

KlasterImportEntries *
klaster_import_entries_new (KlasterImportResult *result, GArray *indexes)
{
  KlasterImportEntries *self = g_object_new (KLASTER_TYPE_IMPORT_ENTRIES, NULL);

  self->result = klaster_import_result_ref (result);
  self->indexes = indexes;
  self->limit = MIN (STEP, indexes->len);
  if (self->limit < indexes->len)
    self->growing = g_idle_add (on_grow_cb, self);
  return self;
}

guint
klaster_import_entries_get_n (KlasterImportEntries *self)
{
  return self->indexes->len;
}

guint
klaster_import_entries_get_n_given (KlasterImportEntries *self)
{
  return g_hash_table_size (self->texts);
}
