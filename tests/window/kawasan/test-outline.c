/* The outline of a kawasan from a file: kept with the kawasan and drawn; a broken one is refused, or leaves the rest. */
#include <glib/gstdio.h>
#include <string.h>

#include "klaster-compose-outlines.h"
#include "klaster-outline-load.h"
#include "window-fixture.h"

#define SQUARE                                                                                     \
  "{\"type\":\"Polygon\",\"coordinates\":[[[115.1,-2.1],[115.3,-2.1],[115.3,-1.9],[115.1,-1.9],["  \
  "115.1,"                                                                                         \
  "-2.1]]]}"

typedef struct
{
  KlasterSession *session;
  char *folder;
  char *kawasan;
  char *said; /* the last message */
  char *failed; /* the last failure */
} Fixture;

static void
on_message_cb (Fixture *f, const char *sentence)
{
  g_free (f->said);
  f->said = g_strdup (sentence);
}

static void
on_failure_cb (Fixture *f, const char *sentence)
{
  g_free (f->failed);
  f->failed = g_strdup (sentence);
}

static void
open_store (Fixture *f)
{
  *f = (Fixture){ .session = fixture_open () };
  f->folder = g_dir_make_tmp ("klaster-outline-XXXXXX", NULL);
  f->kawasan = fixture_dup_first (f->session, "kawasan");
  g_signal_connect_swapped (f->session, "message", G_CALLBACK (on_message_cb), f);
  g_signal_connect_swapped (f->session, "failure", G_CALLBACK (on_failure_cb), f);
}

static void
close_store (Fixture *f)
{
  g_signal_handlers_disconnect_by_data (f->session, f);
  fixture_close (f->session);
  g_rmdir (f->folder);
  g_free (f->folder);
  g_free (f->kawasan);
  g_free (f->said);
  g_free (f->failed);
}

static void
load (Fixture *f, const char *text)
{
  g_autofree char *path = g_build_filename (f->folder, "batas.geojson", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  klaster_outline_load (f->session, f->kawasan, "Kawasan Contoh", file);
}

static gboolean
is_answered (gpointer data)
{
  const Fixture *f = data;

  return f->said != NULL || f->failed != NULL;
}

static gpointer
read_outlines (KlasterReader *reader, gpointer data, GError **error)
{
  return klaster_outlines_read (reader, NULL);
}

static KlasterOutlines *
get_outlines (Fixture *f)
{
  return klaster_store_run (klaster_session_get_store (f->session), read_outlines, NULL, NULL);
}

static void
test_load (void)
{
  Fixture f;
  g_autofree char *path = NULL;
  g_autoptr (KlasterOutlines) outlines = NULL;
  g_autoptr (KlasterMapScene) scene = klaster_map_scene_new ();
  const KlasterMapKawasan *drawn;
  GPtrArray *rings;

  open_store (&f);
  load (&f, SQUARE);
  fixture_wait (is_answered, &f);
  g_assert_null (f.failed);
  path = g_build_filename (f.folder, "batas.geojson", NULL);
  g_unlink (path); /* it is in the store now */
  outlines = get_outlines (&f);
  g_assert_cmpuint (outlines->problems->len, ==, 0);
  rings = g_hash_table_lookup (outlines->rings, f.kawasan);
  g_assert_nonnull (rings);
  g_assert_cmpuint (rings->len, ==, 1);
  g_assert_cmpuint (((GArray *)rings->pdata[0])->len, ==, 5);
  klaster_map_scene_add_kawasan (scene, f.kawasan, "Contoh", NULL, KLASTER_KAWASAN_KPP, NULL, NULL,
                                 0);
  klaster_outlines_apply (outlines, scene);
  drawn = klaster_map_scene_find_kawasan (scene, f.kawasan);
  g_assert_true (drawn->drawn == rings);
  g_assert_cmpfloat (drawn->box.x1, >, drawn->box.x0);
  close_store (&f);
}

static void
test_refused (void)
{
  static const char *const files[]
      = { "bukan peta", "{\"type\":\"Point\",\"coordinates\":[115,-2]}" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      Fixture f;
      g_autofree char *path = NULL;
      g_autofree char *outline = NULL;
      gint64 attachments;

      open_store (&f);
      attachments = fixture_count (f.session, "attachment");
      load (&f, files[i]);
      fixture_wait (is_answered, &f);
      g_assert_nonnull (f.failed);
      g_assert_nonnull (strstr (f.failed, "batas.geojson"));
      outline = fixture_dup_value (f.session, "kawasan", f.kawasan, "outline");
      g_assert_null (outline);
      g_assert_cmpint (fixture_count (f.session, "attachment"), ==, attachments);
      path = g_build_filename (f.folder, "batas.geojson", NULL);
      g_unlink (path);
      close_store (&f);
    }
}

/* One that came into the store by another way. */
static void
test_broken (void)
{
  Fixture f;
  g_autoptr (KlasterRecord) attachment
      = klaster_record_new (klaster_entity_get ("attachment"), NULL);
  g_autoptr (KlasterChange) change = klaster_change_new ("Contoh");
  g_auto (KlasterValue) value = klaster_value_text (klaster_record_get_id (attachment));
  g_autoptr (KlasterOutlines) outlines = NULL;
  g_autoptr (GError) error = NULL;

  open_store (&f);
  klaster_record_set_text (attachment, "entity", "kawasan");
  klaster_record_set_text (attachment, "record", f.kawasan);
  klaster_record_set_text (attachment, "file_name", "rusak.kml");
  klaster_record_set_text (attachment, "content", "cnVzYWs=");
  klaster_change_insert (change, attachment);
  klaster_change_set (change, klaster_entity_get ("kawasan"), f.kawasan, "outline", &value);
  klaster_store_commit (klaster_session_get_store (f.session), change, &error);
  g_assert_no_error (error);
  outlines = get_outlines (&f);
  g_assert_cmpuint (g_hash_table_size (outlines->rings), ==, 0);
  g_assert_cmpuint (outlines->problems->len, ==, 1);
  g_assert_nonnull (strstr (outlines->problems->pdata[0], "rusak.kml"));
  close_store (&f);
}

int
main (int argc, char **argv)
{
  fixture_init (&argc, &argv);
  g_test_add_func ("/kawasan/outline/load", test_load);
  g_test_add_func ("/kawasan/outline/refused", test_refused);
  g_test_add_func ("/kawasan/outline/broken", test_broken);
  return g_test_run ();
}
