#include "klaster-application.h"

#include <glib/gi18n.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "klaster-about.h"
#include "klaster-backups.h"
#include "klaster-help.h"
#include "klaster-office.h"
#include "klaster-preferences.h"
#include "klaster-resources.h"
#include "klaster-restore.h"
#include "klaster-settings.h"
#include "klaster-shortcuts.h"
#include "klaster-trouble.h"
#include "klaster-window.h"

/* When the first pictures are drawn and what they needed can go back to the system. */
#define TRIM_AFTER_S 1

struct _KlasterApplication
{
  AdwApplication parent_instance;

  /* owned */
  char *store_path;
  GSettings *settings;
  KlasterStore *store;

  gboolean sample;
};

G_DEFINE_FINAL_TYPE (KlasterApplication, klaster_application, ADW_TYPE_APPLICATION)

static KlasterWindow *
get_window (KlasterApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !KLASTER_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return window == NULL ? NULL : KLASTER_WINDOW (window);
}

static void
apply_theme (KlasterApplication *self)
{
  g_autofree char *theme = g_settings_get_string (self->settings, "theme");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (theme, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (theme, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
set_officer (KlasterApplication *self)
{
  g_autofree char *officer = g_settings_get_string (self->settings, "officer");

  if (self->store != NULL)
    klaster_store_set_officer (self->store, officer);
}

/* Drawing threads each have an arena of their own, and the first second leaves a good deal of free memory in
 * them: the officer's computer has better use for it (10 MB of 140). */
static void
limit_memory (void)
{
#ifdef __GLIBC__
  mallopt (M_ARENA_MAX, 2);
#endif
}

static gboolean
on_trim_cb (gpointer user_data)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
  return G_SOURCE_REMOVE;
}

static char *
dup_store_path (KlasterApplication *self)
{
  return self->store_path != NULL ? g_strdup (self->store_path)
                                  : klaster_default_store_path (self->sample);
}

static GtkWindow *
open_trouble (KlasterApplication *self, const char *path, const GError *error)
{
  GtkWidget *window = GTK_WIDGET (klaster_trouble_window_new (GTK_APPLICATION (self), path, error));

  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

/* A window on the store, or one that says why there is none. */
static GtkWindow *
open_window (KlasterApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (KlasterSession) session = NULL;
  g_autofree char *path = dup_store_path (self);
  GtkWidget *window;

  g_clear_object (&self->store);
  self->store = klaster_open_or_make_store (self->store_path, self->sample, &error);
  if (self->store == NULL)
    return open_trouble (self, path, error);
  set_officer (self);
  session = klaster_session_new (self->store, self->settings);
  window = GTK_WIDGET (klaster_window_new (GTK_APPLICATION (self), session));
  gtk_window_present (GTK_WINDOW (window));
  g_timeout_add_seconds (TRIM_AFTER_S, on_trim_cb, NULL);
  return GTK_WINDOW (window);
}

/* Another window on the sample data; NULL when they cannot be opened. */
static GtkWindow *
open_sample (KlasterApplication *self, GError **error)
{
  g_autoptr (KlasterStore) store = klaster_open_or_make_store (NULL, TRUE, error);
  g_autoptr (KlasterSession) session = NULL;
  GtkWidget *window;

  if (store == NULL)
    return NULL;
  session = klaster_session_new (store, NULL);
  window = GTK_WIDGET (klaster_window_new (GTK_APPLICATION (self), session));
  gtk_window_present (GTK_WINDOW (window));
  return GTK_WINDOW (window);
}

/* Actions */

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
preferences_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterWindow *window = get_window (user_data);

  if (window != NULL)
    klaster_preferences_present (GTK_WINDOW (window), klaster_window_get_session (window));
}

static void
help_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  klaster_help_present (gtk_application_get_active_window (user_data));
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  klaster_about_present (gtk_application_get_active_window (user_data));
}

static void
shortcuts_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  klaster_shortcuts_present (gtk_application_get_active_window (user_data));
}

/* Sample data is another file in another window: it never mixes with real data. */
static void
open_sample_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterApplication *self = user_data;
  g_autoptr (GError) error = NULL;
  KlasterWindow *window = get_window (self);

  if (open_sample (self, &error) == NULL && window != NULL)
    klaster_session_fail (klaster_window_get_session (window), error);
}

static void
on_backed_up_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (KlasterSession) session = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = klaster_store_backup_finish (KLASTER_STORE (source), result, &error);
  g_autofree char *sentence = NULL;

  if (path == NULL)
    {
      klaster_session_fail (session, error);
      return;
    }
  /* Translators: %s is a path. */
  sentence = g_strdup_printf (_ ("Backed up, checked and counted: %s"), path);
  klaster_session_say (session, sentence, FALSE);
}

static void
backup_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  KlasterWindow *window = get_window (user_data);
  KlasterSession *session;

  if (window == NULL)
    return;
  session = klaster_window_get_session (window);
  klaster_store_backup_async (klaster_session_get_store (session), on_backed_up_cb,
                              g_object_ref (session));
}

/* The window on the store at PATH again, or the one that says why there is none. */
static GtkWindow *
reopen (KlasterApplication *self, const char *path)
{
  g_autofree char *own = dup_store_path (self);
  g_autoptr (GError) error = NULL;
  GtkWindow *window;

  if (g_str_equal (path, own))
    return open_window (self);
  window = open_sample (self, &error);
  return window != NULL ? window : open_trouble (self, path, error);
}

/* ERROR: why it could not be restored, or NULL. */
static void
tell_restored (GtkWindow *window, GAsyncResult *result, const GError *error)
{
  g_autofree char *when = klaster_backup_dup_when (klaster_restore_get_backup (result));
  g_autofree char *sentence = NULL;

  if (error == NULL)
    /* Translators: a moment, "23 Jan 2026 09.41 WITA". */
    sentence = g_strdup_printf (_ ("Restored: the data is that of %s."), when);
  else
    /* Translators: a sentence that says why. */
    sentence = g_strdup_printf (_ ("%s The present file was left as it is."), error->message);
  if (KLASTER_IS_TROUBLE_WINDOW (window))
    klaster_trouble_window_tell (KLASTER_TROUBLE_WINDOW (window),
                                 error != NULL ? _ ("This could not be done") : NULL, sentence);
  else if (error == NULL)
    klaster_session_say (klaster_window_get_session (KLASTER_WINDOW (window)), sentence, FALSE);
  else
    {
      g_autoptr (GError) told = g_error_new_literal (error->domain, error->code, sentence);

      klaster_session_fail (klaster_window_get_session (KLASTER_WINDOW (window)), told);
    }
}

static void
on_restored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  klaster_restore_finish (result, &error);
  tell_restored (reopen (KLASTER_APPLICATION (source), klaster_restore_get_path (result)), result,
                 error);
}

typedef struct
{
  KlasterApplication *self;
  GVariant *wish; /* path of the store, path of the backup */
} Asked;

static void
asked_free (gpointer data)
{
  Asked *asked = data;

  g_object_unref (asked->self);
  g_variant_unref (asked->wish);
  g_free (asked);
}

static gboolean
on_restore_cb (gpointer user_data)
{
  const Asked *asked = user_data;
  GtkApplication *application = GTK_APPLICATION (asked->self);
  KlasterWindow *window = get_window (asked->self);
  const char *path, *backup;

  g_variant_get (asked->wish, "(&s&s)", &path, &backup);
  if (klaster_restore_close_forms (path))
    klaster_restore_async (application, path, backup, on_restored_cb, NULL);
  else if (window != NULL)
    klaster_session_say (klaster_window_get_session (window),
                         _ ("Nothing was restored: save or close first what is still open."),
                         FALSE);
  return G_SOURCE_REMOVE;
}

/* When the dialog that asked is gone. */
static void
restore_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  Asked *asked = g_new0 (Asked, 1);

  asked->self = g_object_ref (user_data);
  asked->wish = g_variant_ref (parameter);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, on_restore_cb, asked, asked_free);
}

static const GActionEntry actions[] = {
  { "quit", quit_action },           { "preferences", preferences_action },
  { "help", help_action },           { "about", about_action },
  { "shortcuts", shortcuts_action }, { "open-sample", open_sample_action },
  { "backup", backup_action },       { "restore", restore_action, "(ss)" },
};

/* Overrides */

static void
klaster_application_startup (GApplication *application)
{
  KlasterApplication *self = KLASTER_APPLICATION (application);

  G_APPLICATION_CLASS (klaster_application_parent_class)->startup (application);
  self->settings = klaster_settings_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  klaster_window_set_shortcuts (GTK_APPLICATION (self));
  g_signal_connect_object (self->settings, "changed::theme", G_CALLBACK (apply_theme), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::officer", G_CALLBACK (set_officer), self,
                           G_CONNECT_SWAPPED);
  apply_theme (self);
}

static void
klaster_application_activate (GApplication *application)
{
  KlasterApplication *self = KLASTER_APPLICATION (application);
  KlasterWindow *window = get_window (self);

  if (window != NULL)
    gtk_window_present (GTK_WINDOW (window));
  else
    open_window (self);
}

static void
klaster_application_shutdown (GApplication *application)
{
  KlasterApplication *self = KLASTER_APPLICATION (application);

  if (self->store != NULL)
    klaster_store_close (self->store);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  G_APPLICATION_CLASS (klaster_application_parent_class)->shutdown (application);
}

static void
klaster_application_finalize (GObject *object)
{
  g_free (KLASTER_APPLICATION (object)->store_path);
  G_OBJECT_CLASS (klaster_application_parent_class)->finalize (object);
}

static void
klaster_application_class_init (KlasterApplicationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = klaster_application_finalize;
  G_APPLICATION_CLASS (klass)->startup = klaster_application_startup;
  G_APPLICATION_CLASS (klass)->activate = klaster_application_activate;
  G_APPLICATION_CLASS (klass)->shutdown = klaster_application_shutdown;
}

static void
klaster_application_init (KlasterApplication *self)
{
}

/* Public functions */

KlasterApplication *
klaster_application_new (const char *store_path, gboolean sample)
{
  KlasterApplication *self = g_object_new (
      KLASTER_TYPE_APPLICATION, "application-id", KLASTER_APP_ID, "flags", G_APPLICATION_NON_UNIQUE,
      "resource-base-path", "/io/github/klasterdesa/KlasterDesa", NULL);

  self->store_path = g_strdup (store_path);
  self->sample = sample;
  return self;
}

int
klaster_application_open (const char *store_path, gboolean sample)
{
  g_autoptr (KlasterApplication) application = NULL;

  limit_memory ();
  klaster_resources_ensure ();
  if (!gtk_init_check ())
    {
      g_printerr ("%s\n", _ ("There is no display to open a window on."));
      return 3;
    }
  application = klaster_application_new (store_path, sample);
  return g_application_run (G_APPLICATION (application), 0, NULL);
}
