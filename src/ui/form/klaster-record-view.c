#include "klaster-record-view.h"

#include <glib/gi18n.h>

typedef struct
{
  /* children */
  KlasterListFrame *frame;

  /* owned */
  KlasterSession *session;
  GCancellable *reading;
  KlasterRecordScope scope;
} KlasterRecordViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (KlasterRecordView, klaster_record_view, GTK_TYPE_WIDGET)

#define PRIVATE(self) ((KlasterRecordViewPrivate *)klaster_record_view_get_instance_private (self))

static void
scope_free (gpointer data)
{
  KlasterRecordScope *scope = data;

  g_free (scope->id);
  g_free (scope->field);
  g_free (scope);
}

static void
show_items (KlasterRecordView *self, GPtrArray *items)
{
  KlasterListFrame *frame = PRIVATE (self)->frame;

  klaster_list_frame_begin (frame);
  for (guint i = 0; i < items->len; i++)
    klaster_list_frame_append (
        frame, KLASTER_RECORD_VIEW_GET_CLASS (self)->create_row (self, items->pdata[i]));
  klaster_list_frame_end (frame);
}

static void
on_read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = klaster_store_run_finish (KLASTER_STORE (source), result, &error);
  KlasterRecordViewPrivate *private;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  private = PRIVATE (KLASTER_RECORD_VIEW (user_data));
  g_clear_object (&private->reading);
  if (items == NULL)
    klaster_session_fail (private->session, error);
  else
    show_items (user_data, items);
}

static void
read_again (KlasterRecordView *self)
{
  KlasterRecordViewPrivate *private = PRIVATE (self);
  KlasterRecordScope *scope = g_new (KlasterRecordScope, 1);

  g_cancellable_cancel (private->reading);
  g_clear_object (&private->reading);
  private->reading = g_cancellable_new ();
  *scope = (KlasterRecordScope){ private->scope.entity, g_strdup (private->scope.id),
                                 g_strdup (private->scope.field) };
  klaster_store_run_async (klaster_session_get_store (private->session),
                           KLASTER_RECORD_VIEW_GET_CLASS (self)->read, scope, scope_free,
                           (GDestroyNotify)g_ptr_array_unref, private->reading, on_read_cb, self);
}

static void
on_store_changed_cb (KlasterRecordView *self, const char *const *entities)
{
  const char *watched = KLASTER_RECORD_VIEW_GET_CLASS (self)->watched;

  if (g_strv_contains (entities, watched != NULL ? watched : PRIVATE (self)->scope.entity->name))
    read_again (self);
}

/* Overrides */

static void
klaster_record_view_dispose (GObject *object)
{
  KlasterRecordViewPrivate *private = PRIVATE (KLASTER_RECORD_VIEW (object));

  g_cancellable_cancel (private->reading);
  g_clear_object (&private->reading);
  g_clear_object (&private->session);
  if (private->frame != NULL)
    gtk_widget_unparent (GTK_WIDGET (private->frame));
  private->frame = NULL;
  G_OBJECT_CLASS (klaster_record_view_parent_class)->dispose (object);
}

static void
klaster_record_view_finalize (GObject *object)
{
  KlasterRecordScope *scope = &PRIVATE (KLASTER_RECORD_VIEW (object))->scope;

  g_free (scope->id);
  g_free (scope->field);
  G_OBJECT_CLASS (klaster_record_view_parent_class)->finalize (object);
}

static void
klaster_record_view_constructed (GObject *object)
{
  KlasterRecordView *self = KLASTER_RECORD_VIEW (object);
  KlasterRecordViewClass *view_class = KLASTER_RECORD_VIEW_GET_CLASS (self);
  KlasterRecordViewPrivate *private = PRIVATE (self);

  G_OBJECT_CLASS (klaster_record_view_parent_class)->constructed (object);
  private->frame = klaster_list_frame_new (_ (view_class->empty_sentence));
  if (view_class->create_top != NULL)
    klaster_list_frame_set_top (private->frame, view_class->create_top (self));
  gtk_widget_set_parent (GTK_WIDGET (private->frame), GTK_WIDGET (self));
}

static void
klaster_record_view_class_init (KlasterRecordViewClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = klaster_record_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = klaster_record_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = klaster_record_view_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_record_view_init (KlasterRecordView *self)
{
}

static void
on_committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterSession) session = user_data;
  g_autoptr (GError) error = NULL;

  if (!klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_fail (session, error);
}

/* Public functions */

void
klaster_record_view_begin (KlasterRecordView *self,
                           KlasterSession *session,
                           const KlasterEntity *entity,
                           const char *id,
                           const char *field)
{
  KlasterRecordViewPrivate *private = PRIVATE (self);

  g_return_if_fail (private->session == NULL);

  private->session = g_object_ref (session);
  private->scope = (KlasterRecordScope){ entity, g_strdup (id), g_strdup (field) };
  g_signal_connect_object (session, "store-changed", G_CALLBACK (on_store_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_again (self);
}

KlasterSession *
klaster_record_view_get_session (KlasterRecordView *self)
{
  return PRIVATE (self)->session;
}

const KlasterRecordScope *
klaster_record_view_get_scope (KlasterRecordView *self)
{
  return &PRIVATE (self)->scope;
}

void
klaster_record_view_commit (KlasterSession *session, KlasterChange *change)
{
  klaster_store_commit_async (klaster_session_get_store (session), change, on_committed_cb,
                              g_object_ref (session));
}

GPtrArray *
klaster_record_view_list (KlasterReader *reader,
                          const KlasterRecordScope *scope,
                          const char *named,
                          const char *order,
                          GError **error)
{
  const KlasterMatch matches[]
      = { { "entity", scope->entity->name }, { "record", scope->id }, { NULL } };

  return klaster_reader_list (reader, klaster_entity_get (named), matches, order, error);
}
