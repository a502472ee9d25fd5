#include "window-fixture.h"

#include <string.h>

#include "klaster-resources.h"
#include "klaster-sample.h"
#include "klaster-starter.h"

typedef struct
{
  const char *entity;
  const char *id;
  const char *field;
} Question;

static gboolean
on_tick_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gpointer
read_first (KlasterReader *reader, gpointer data, GError **error)
{
  g_autoptr (KlasterRecord) record
      = klaster_reader_first (reader, klaster_entity_get (data), NULL, NULL, error);

  return record == NULL ? NULL : g_strdup (klaster_record_get_id (record));
}

static gpointer
read_count (KlasterReader *reader, gpointer data, GError **error)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          klaster_reader_count (reader, klaster_entity_get (data), NULL, error));
}

static gpointer
read_value (KlasterReader *reader, gpointer data, GError **error)
{
  const Question *question = data;
  g_autoptr (KlasterRecord) record
      = klaster_reader_get (reader, klaster_entity_get (question->entity), question->id, error);

  return record == NULL ? NULL
                        : klaster_value_dup_wire (klaster_record_get (record, question->field));
}

/* Public functions */

void
fixture_init (int *argc, char ***argv)
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_test_init (argc, argv);
  klaster_resources_ensure ();
  adw_init ();
}

KlasterSession *
fixture_open (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  klaster_sample_fill (store, KLASTER_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  return klaster_session_new (store, NULL);
}

KlasterSession *
fixture_open_starter (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterStore) store = klaster_store_open (NULL, KLASTER_STORE_OPEN_CREATE, &error);

  g_assert_no_error (error);
  klaster_starter_fill (store, &error);
  g_assert_no_error (error);
  return klaster_session_new (store, NULL);
}

void
fixture_close (KlasterSession *session)
{
  g_autoptr (KlasterStore) store = g_object_ref (klaster_session_get_store (session));

  fixture_spin ();
  g_assert_finalize_object (session);
  klaster_store_close (store);
  fixture_spin ();
  g_assert_finalize_object (g_steal_pointer (&store));
}

void
fixture_wait (FixtureCondition condition, gpointer data)
{
  gint64 end = g_get_monotonic_time () + FIXTURE_LONGEST_S * G_USEC_PER_SEC;
  guint tick = g_timeout_add (10, on_tick_cb, NULL);

  while (!condition (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
  g_assert_true (condition (data));
}

void
fixture_spin (void)
{
  gint64 end = g_get_monotonic_time () + G_USEC_PER_SEC / 4;
  guint tick = g_timeout_add (10, on_tick_cb, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

GtkWidget *
fixture_find (GtkWidget *widget, GType type)
{
  GtkWidget *found = gtk_widget_get_mapped (widget) && g_type_is_a (G_OBJECT_TYPE (widget), type)
                         ? widget
                         : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fixture_find (child, type);
  return found;
}

GtkWidget *
fixture_find_button (GtkWidget *widget, const char *label)
{
  GtkWidget *found = GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget)
                             && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
                         ? widget
                         : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = fixture_find_button (child, label);
  return found;
}

gboolean
fixture_has_text (GtkWidget *widget, const char *part)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), part) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (fixture_has_text (child, part))
      return TRUE;
  return FALSE;
}

GtkWindow *
fixture_find_window (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWindow *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type))
        found = window;
    }
  return found;
}

char *
fixture_dup_first (KlasterSession *session, const char *entity)
{
  return klaster_store_run (klaster_session_get_store (session), read_first, (gpointer)entity,
                            NULL);
}

gint64
fixture_count (KlasterSession *session, const char *entity)
{
  g_autofree char *n
      = klaster_store_run (klaster_session_get_store (session), read_count, (gpointer)entity, NULL);

  return g_ascii_strtoll (n, NULL, 10);
}

char *
fixture_dup_value (KlasterSession *session, const char *entity, const char *id, const char *field)
{
  Question question = { entity, id, field };

  return klaster_store_run (klaster_session_get_store (session), read_value, &question, NULL);
}

void
fixture_page_settle (FixturePage *self)
{
  fixture_spin ();
  fixture_wait (self->is_settled, self->view);
}

void
fixture_page_open (FixturePage *self,
                   KlasterSession *session,
                   GtkWidget *(*create) (KlasterSession *session),
                   FixtureCondition is_settled)
{
  self->session = session;
  self->is_settled = is_settled;
  self->view = g_object_ref_sink (create (session));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), self->view);
  gtk_window_present (GTK_WINDOW (self->window));
  fixture_page_settle (self);
}

void
fixture_page_close (FixturePage *self)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  fixture_spin ();
  g_assert_finalize_object (self->view);
  fixture_close (self->session);
}
