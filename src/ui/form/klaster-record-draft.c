#include "klaster-record-draft.h"

#include <glib/gi18n.h>

#include "klaster-format.h"

/* More labels than this make the line of the journal too long. */
#define LABELS_NAMED 3

typedef struct
{
  const KlasterEntity *entity;
  char *id;
  GVariant *presets;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->id);
  g_clear_pointer (&request->presets, g_variant_unref);
  g_free (request);
}

/* Presets come from our own pages; what does not fit is left out, and the officer sees an empty field. */
static KlasterRecord *
create_record (const KlasterEntity *entity, GVariant *presets)
{
  KlasterRecord *record = klaster_record_new (entity, NULL);
  const char *name, *wire;
  GVariantIter iter;

  if (presets == NULL)
    return record;
  g_variant_iter_init (&iter, presets);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &wire))
    {
      int index = klaster_entity_find_field (entity, name);
      KlasterValue value = KLASTER_VALUE_INIT;

      if (index >= 0 && klaster_field_read_wire (&entity->fields[index], wire, &value))
        klaster_record_take_at (record, index, value);
    }
  return record;
}

static gboolean
is_locked_report (const KlasterRecord *report)
{
  return g_strcmp0 (klaster_record_get_text (report, "state"), "approved") == 0;
}

static gboolean
is_locked (KlasterReader *reader, const KlasterRecord *record)
{
  const char *entity = klaster_record_get_entity (record)->name;
  g_autoptr (KlasterRecord) report = NULL;

  if (g_str_equal (entity, "report"))
    return is_locked_report (record);
  if (!g_str_equal (entity, "report_value") || !klaster_record_has (record, "report"))
    return FALSE;
  report = klaster_reader_get (reader, klaster_entity_get ("report"),
                               klaster_record_get_text (record, "report"), NULL);
  return report != NULL && is_locked_report (report);
}

static gpointer
load (KlasterReader *reader, gpointer data, GError **error)
{
  const Request *request = data;

  return klaster_record_draft_load (reader, request->entity, request->id, request->presets, error);
}

static KlasterChange *
build_insert (const KlasterRecord *edited)
{
  const KlasterEntity *entity = klaster_record_get_entity (edited);
  /* Translators: line of the journal; %s is a kind of record. */
  g_autofree char *summary = g_strdup_printf (_ ("%s: new record"), _ (entity->label));
  KlasterChange *change = klaster_change_new (summary);
  g_autoptr (KlasterRecord) copy = klaster_record_copy (edited);

  klaster_change_insert (change, copy);
  return change;
}

/* Public functions */

KlasterRecordDraft *
klaster_record_draft_load (KlasterReader *reader,
                           const KlasterEntity *entity,
                           const char *id,
                           GVariant *presets,
                           GError **error)
{
  KlasterRecordDraft *draft;
  KlasterRecord *record = id != NULL ? klaster_reader_get (reader, entity, id, error)
                                     : create_record (entity, presets);

  if (record == NULL)
    return NULL;
  draft = g_new0 (KlasterRecordDraft, 1);
  draft->record = record;
  draft->texts = g_new0 (char *, entity->n_fields + 1);
  for (guint i = 0; i < entity->n_fields; i++)
    draft->texts[i]
        = klaster_reader_format (reader, &entity->fields[i], klaster_record_get_at (record, i));
  draft->title
      = id != NULL ? klaster_reader_dup_title (reader, entity, id) : g_strdup (_ ("New record"));
  draft->locked = id != NULL ? is_locked (reader, record) : FALSE;
  return draft;
}

char *
klaster_record_draft_describe (GPtrArray *labels)
{
  guint others = labels->len > LABELS_NAMED ? labels->len - LABELS_NAMED : 0;
  g_autofree char *rest = NULL;

  if (others > 0)
    {
      /* Translators: end of a list of fields. */
      rest = g_strdup_printf (ngettext ("%u other field", "%u other fields", others), others);
      g_ptr_array_set_size (labels, LABELS_NAMED);
      g_ptr_array_add (labels, rest);
    }
  g_ptr_array_add (labels, NULL);
  return klaster_format_list ((const char *const *)labels->pdata);
}

void
klaster_record_draft_load_async (KlasterStore *store,
                                 const KlasterEntity *entity,
                                 const char *id,
                                 GVariant *presets,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->entity = entity;
  request->id = g_strdup (id);
  request->presets = presets == NULL ? NULL : g_variant_ref_sink (presets);
  klaster_store_run_async (store, load, request, request_free,
                           (GDestroyNotify)klaster_record_draft_free, cancellable, callback,
                           user_data);
}

KlasterRecordDraft *
klaster_record_draft_load_finish (KlasterStore *store, GAsyncResult *result, GError **error)
{
  return klaster_store_run_finish (store, result, error);
}

void
klaster_record_draft_free (KlasterRecordDraft *self)
{
  klaster_record_unref (self->record);
  g_strfreev (self->texts);
  g_free (self->title);
  g_free (self);
}

KlasterChange *
klaster_record_draft_build_change (KlasterRecordDraft *self,
                                   const KlasterRecord *edited,
                                   gboolean fresh)
{
  const KlasterEntity *entity = klaster_record_get_entity (edited);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *fields = NULL;
  g_autofree char *summary = NULL;
  KlasterChange *change;

  if (fresh)
    return build_insert (edited);
  for (guint i = 0; i < entity->n_fields; i++)
    if (!klaster_value_equal (klaster_record_get_at (edited, i),
                              klaster_record_get_at (self->record, i)))
      g_ptr_array_add (labels, (gpointer)_ (entity->fields[i].label));
  if (labels->len == 0)
    return NULL;
  fields = klaster_record_draft_describe (labels);
  /* Translators: line of the journal: kind of record, its name, labels of the fields. */
  summary = g_strdup_printf (_ ("%s %s: %s changed"), _ (entity->label), self->title, fields);
  change = klaster_change_new (summary);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      const KlasterValue *value = klaster_record_get_at (edited, i);

      if (!klaster_value_equal (value, klaster_record_get_at (self->record, i)))
        klaster_change_set (change, entity, klaster_record_get_id (edited), entity->fields[i].name,
                            value);
    }
  return change;
}
