/* A picture of a page without a person: open the window, wait until all is drawn, write a PNG. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-application.h"
#include "klaster-import-window.h"
#include "klaster-office.h"
#include "klaster-resources.h"
#include "klaster-settings.h"
#include "klaster-window.h"

/* How often the window must be found quiet, and how far apart. It is looked at when nothing else waits for the main
 * loop: all that was due has been drawn, however busy the machine is. */
#define QUIET_TIMES 20
#define QUIET_MS 30
#define LONGEST_MS 30000
/* Before the step of the import that is wanted; a file follows. */
#define IMPORT "import/"
/* What can be asked for, as help. */
#define PAGES "map, register, reports, kawasan, meetings, decisions, agenda, charts, villages"

typedef struct
{
  GMainLoop *loop;
  KlasterWindow *window;
  KlasterImportWindow *import; /* or NULL */
  const char *step; /* of the import */
  gint64 begun_at;
  guint quiet;
} Wait;

/* The import goes on until it stands at the step that is wished, or cannot go on. */
static gboolean
is_settled (Wait *wait)
{
  const char *step;

  if (wait->import == NULL)
    return klaster_window_is_settled (wait->window);
  if (!klaster_import_window_is_settled (wait->import))
    return FALSE;
  step = klaster_import_window_get_step (wait->import);
  if (g_strcmp0 (step, wait->step) == 0
      || (!g_str_equal (step, "sheets") && !g_str_equal (step, "columns")))
    return TRUE;
  return !klaster_import_window_go_on (wait->import);
}

static gboolean
on_tick_cb (gpointer user_data)
{
  Wait *wait = user_data;
  gboolean late = g_get_monotonic_time () - wait->begun_at > LONGEST_MS * 1000;

  if (gtk_widget_get_mapped (GTK_WIDGET (wait->window)) && is_settled (wait))
    wait->quiet++;
  else
    wait->quiet = 0;
  if (wait->quiet == QUIET_TIMES || late)
    {
      g_main_loop_quit (wait->loop);
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

static gboolean
save_widget (GtkWidget *widget, const char *path, GError **error)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (widget));
  int width = gdk_paintable_get_intrinsic_width (paintable);
  int height = gdk_paintable_get_intrinsic_height (paintable);

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("There is nothing to see."));
      return FALSE;
    }
  texture = gsk_renderer_render_texture (renderer, node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  if (gdk_texture_save_to_png (texture, path))
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _ ("The picture %s could not be written. Check folder and free space."), path);
  return FALSE;
}

static gpointer
find_site (KlasterReader *reader, gpointer data, GError **error)
{
  const KlasterMatch matches[]
      = { { "kabupaten", data }, { "status", "designated" }, { NULL, NULL } };
  g_autoptr (KlasterRecord) site
      = klaster_reader_first (reader, klaster_entity_get ("site"), matches, NULL, error);

  return site == NULL ? NULL : g_strdup (klaster_record_get_id (site));
}

/* "map:63.05": the site of a kabupaten, another region by its code, or the id of a kawasan. */
static void
choose_place (KlasterSession *session, const char *place)
{
  KlasterLevel level = klaster_region_code_get_level (place);
  g_autofree char *site = NULL;

  if (level == KLASTER_LEVEL_KABUPATEN)
    site
        = klaster_store_run (klaster_session_get_store (session), find_site, (gpointer)place, NULL);
  if (site != NULL)
    klaster_session_set_place (session, KLASTER_PLACE_SITE, site);
  else if (level != 0)
    klaster_session_set_place (session, KLASTER_PLACE_REGION, place);
  else
    klaster_session_set_place (session, KLASTER_PLACE_KAWASAN, place);
}

/* "import/plan:FILE": the import window on FILE at that step. */
static void
open_import (Wait *wait, KlasterSession *session, const KlasterScreenshot *wish, const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  wait->import
      = klaster_import_window_present (GTK_WINDOW (wait->window), session, G_LIST_MODEL (files));
  if (wish->width > 0)
    gtk_window_set_default_size (GTK_WINDOW (wait->import), wish->width, wish->height);
}

gboolean
klaster_application_screenshot (const char *store_path,
                                gboolean sample,
                                const KlasterScreenshot *wish,
                                GError **error)
{
  g_autoptr (GtkApplication) application = NULL;
  g_autoptr (KlasterStore) store = NULL;
  g_autoptr (KlasterSession) session = NULL;
  g_auto (GStrv) parts = g_strsplit (wish->page, ":", 2);
  Wait wait = { .begun_at = g_get_monotonic_time () };
  gboolean ok;

  klaster_resources_ensure ();
  if (!gtk_init_check ())
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("There is no display to open a window on."));
      return FALSE;
    }
  application = GTK_APPLICATION (klaster_application_new (store_path, sample));
  if (!g_application_register (G_APPLICATION (application), NULL, error))
    return FALSE;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      wish->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
  store = klaster_open_or_make_store (store_path, sample, error);
  if (store == NULL)
    return FALSE;
  session = klaster_session_new (store, NULL);
  wait.window = klaster_window_new (application, session);
  gtk_window_set_default_size (GTK_WINDOW (wait.window), wish->width > 0 ? wish->width : 1366,
                               wish->height > 0 ? wish->height : 768);
  if (!klaster_window_show_page (wait.window, parts[0]) && !g_str_has_prefix (parts[0], IMPORT))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   /* Translators: a word that the user typed, then words that can be typed. */
                   _ ("There is no page %s. Pages are: %s."), wish->page, PAGES);
      gtk_window_destroy (GTK_WINDOW (wait.window));
      klaster_store_close (store);
      return FALSE;
    }
  gtk_window_present (GTK_WINDOW (wait.window));
  if (g_str_has_prefix (parts[0], IMPORT) && parts[1] != NULL)
    {
      wait.step = parts[0] + strlen (IMPORT);
      open_import (&wait, session, wish, parts[1]);
    }
  else if (parts[1] != NULL)
    choose_place (session, parts[1]);
  wait.loop = g_main_loop_new (NULL, FALSE);
  g_timeout_add_full (G_PRIORITY_LOW, QUIET_MS, on_tick_cb, &wait, NULL);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  ok = save_widget (wait.import != NULL ? GTK_WIDGET (wait.import) : GTK_WIDGET (wait.window),
                    wish->output, error);
  if (wait.import != NULL)
    gtk_window_destroy (GTK_WINDOW (wait.import));
  gtk_window_destroy (GTK_WINDOW (wait.window));
  klaster_store_close (store);
  return ok;
}
