#include "klaster-member-draft.h"

#include <glib/gi18n.h>

struct _KlasterMemberDraft
{
  GHashTable *added, *removed; /* sets of codes */
};

/* What the store's thread makes a change of. */
typedef struct
{
  char *kawasan;
  char *summary;
  GPtrArray *added, *removed; /* char* */
  char *region; /* whose "confirmed" is set, or NULL */
  gboolean confirmed;

  KlasterSession *session;
  KlasterWrittenFunc written;
  gpointer user_data;
  GDestroyNotify user_data_free;
} Request;

static void
request_free (Request *request)
{
  g_free (request->kawasan);
  g_free (request->summary);
  g_ptr_array_unref (request->added);
  g_ptr_array_unref (request->removed);
  g_free (request->region);
  g_object_unref (request->session);
  g_free (request);
}

/* ---- the draft */

KlasterMemberDraft *
klaster_member_draft_new (void)
{
  KlasterMemberDraft *self = g_new (KlasterMemberDraft, 1);

  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->removed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
klaster_member_draft_free (KlasterMemberDraft *self)
{
  g_hash_table_unref (self->added);
  g_hash_table_unref (self->removed);
  g_free (self);
}

void
klaster_member_draft_toggle (KlasterMemberDraft *self, const char *region, gboolean member)
{
  GHashTable *set = member ? self->removed : self->added;

  if (!g_hash_table_remove (set, region))
    g_hash_table_add (set, g_strdup (region));
}

void
klaster_member_draft_clear (KlasterMemberDraft *self)
{
  g_hash_table_remove_all (self->added);
  g_hash_table_remove_all (self->removed);
}

gboolean
klaster_member_draft_adds (KlasterMemberDraft *self, const char *region)
{
  return g_hash_table_contains (self->added, region);
}

gboolean
klaster_member_draft_removes (KlasterMemberDraft *self, const char *region)
{
  return g_hash_table_contains (self->removed, region);
}

guint
klaster_member_draft_get_n_added (KlasterMemberDraft *self)
{
  return g_hash_table_size (self->added);
}

guint
klaster_member_draft_get_n_removed (KlasterMemberDraft *self)
{
  return g_hash_table_size (self->removed);
}

GPtrArray *
klaster_member_draft_list_added (KlasterMemberDraft *self)
{
  GPtrArray *codes = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, self->added);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    g_ptr_array_add (codes, code);
  return codes;
}

/* ---- writing */

static KlasterRecord *
find_member (KlasterReader *reader, const char *kawasan, const char *region)
{
  const KlasterMatch matches[] = { { "kawasan", kawasan }, { "region", region }, { NULL, NULL } };

  return klaster_reader_first (reader, klaster_entity_get ("kawasan_member"), matches, NULL, NULL);
}

/* One that left comes back. */
static void
add_member (KlasterChange *change, KlasterReader *reader, const char *kawasan, const char *region)
{
  g_autoptr (KlasterRecord) old = find_member (reader, kawasan, region);
  g_autoptr (KlasterRecord) record
      = old != NULL ? klaster_record_copy (old)
                    : klaster_record_new (klaster_entity_get ("kawasan_member"), NULL);

  klaster_record_set_text (record, "kawasan", kawasan);
  klaster_record_set_text (record, "region", region);
  klaster_record_set_text (record, "state", "member");
  if (old != NULL)
    klaster_change_update (change, record);
  else
    klaster_change_insert (change, record);
}

static void
set_member (KlasterChange *change,
            KlasterReader *reader,
            const Request *request,
            const char *region,
            const char *field,
            KlasterValue value)
{
  g_autoptr (KlasterRecord) old = find_member (reader, request->kawasan, region);

  if (old != NULL)
    klaster_change_set (change, klaster_entity_get ("kawasan_member"), klaster_record_get_id (old),
                        field, &value);
  klaster_value_clear (&value);
}

static gpointer
build_change (KlasterReader *reader, gpointer data, GError **error)
{
  const Request *request = data;
  KlasterChange *change = klaster_change_new (request->summary);

  for (guint i = 0; i < request->removed->len; i++)
    set_member (change, reader, request, request->removed->pdata[i], "state",
                klaster_value_text ("left"));
  for (guint i = 0; i < request->added->len; i++)
    add_member (change, reader, request->kawasan, request->added->pdata[i]);
  if (request->region != NULL)
    set_member (change, reader, request, request->region, "confirmed",
                klaster_value_integer (request->confirmed));
  return change;
}

static void
on_change_built_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Request *request = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterChange) change
      = klaster_store_run_finish (KLASTER_STORE (source), result, &error);

  if (change != NULL)
    klaster_write (request->session, change, request->summary, request->written, request->user_data,
                   request->user_data_free);
  else
    {
      klaster_session_fail (request->session, error);
      if (request->user_data_free != NULL)
        request->user_data_free (request->user_data);
    }
  request_free (request);
}

static void
start (Request *request)
{
  klaster_store_run_async (klaster_session_get_store (request->session), build_change, request,
                           NULL, (GDestroyNotify)klaster_change_unref, NULL, on_change_built_cb,
                           request);
}

static Request *
request_new (KlasterSession *session, const char *kawasan)
{
  Request *request = g_new0 (Request, 1);

  request->session = g_object_ref (session);
  request->kawasan = g_strdup (kawasan);
  request->added = g_ptr_array_new_with_free_func (g_free);
  request->removed = g_ptr_array_new_with_free_func (g_free);
  return request;
}

static void
copy_set (GHashTable *set, GPtrArray *codes)
{
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, set);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    g_ptr_array_add (codes, g_strdup (code));
}

/* Public functions */

void
klaster_member_draft_write (KlasterMemberDraft *self,
                            KlasterSession *session,
                            const char *kawasan,
                            const char *name,
                            KlasterWrittenFunc written,
                            gpointer user_data,
                            GDestroyNotify user_data_free)
{
  Request *request = request_new (session, kawasan);

  copy_set (self->added, request->added);
  copy_set (self->removed, request->removed);
  /* Translators: line of the journal: a kawasan, how many came and left. */
  request->summary = g_strdup_printf (_ ("Members of %s: %u added, %u taken out"), name,
                                      request->added->len, request->removed->len);
  request->written = written;
  request->user_data = user_data;
  request->user_data_free = user_data_free;
  start (request);
}

void
klaster_member_confirm (KlasterSession *session,
                        const char *kawasan,
                        const char *region,
                        const char *name,
                        gboolean confirmed)
{
  Request *request = request_new (session, kawasan);

  request->region = g_strdup (region);
  request->confirmed = confirmed;
  /* Translators: lines of the journal; %s is a village. */
  request->summary = confirmed ? g_strdup_printf (_ ("%s confirmed as a member"), name)
                               : g_strdup_printf (_ ("%s no longer confirmed as a member"), name);
  start (request);
}
