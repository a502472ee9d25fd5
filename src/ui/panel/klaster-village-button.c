#include "klaster-village-button.h"

#include <glib/gi18n.h>

#include "klaster-dialogs.h"
#include "klaster-region-chooser.h"

/* One slot that is being filled. */
typedef struct
{
  gatomicrefcount refs;
  KlasterSession *session;
  char *site;
  char *kabupaten;
  char *village; /* chosen, or NULL */
} Slot;

static Slot *
slot_ref (Slot *slot)
{
  g_atomic_ref_count_inc (&slot->refs);
  return slot;
}

static void
slot_unref (gpointer data)
{
  Slot *slot = data;

  if (!g_atomic_ref_count_dec (&slot->refs))
    return;
  g_object_unref (slot->session);
  g_free (slot->site);
  g_free (slot->kabupaten);
  g_free (slot->village);
  g_free (slot);
}

static void
closure_unref (gpointer data, GClosure *closure)
{
  slot_unref (data);
}

static void save (Slot *slot, gboolean confirmed);

static void
on_confirmed_cb (gpointer user_data)
{
  save (user_data, TRUE);
}

static void
on_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Slot *slot = user_data;
  g_autoptr (GError) error = NULL;

  if (klaster_store_commit_finish (KLASTER_STORE (source), result, &error))
    klaster_session_say (slot->session, _ ("The village of the site is saved."), TRUE);
  else if (g_error_matches (error, KLASTER_STORE_ERROR, KLASTER_STORE_ERROR_CONFIRMATION))
    klaster_dialog_ask (NULL, _ ("Is this right?"), error->message, _ ("Yes, go on"),
                        on_confirmed_cb, slot_ref (slot), slot_unref);
  else
    klaster_session_fail (slot->session, error);
  slot_unref (slot);
}

static void
save (Slot *slot, gboolean confirmed)
{
  g_autoptr (KlasterChange) change = klaster_change_new (_ ("Village of a site chosen"));
  g_auto (KlasterValue) value = klaster_value_text (slot->village);

  klaster_change_set (change, klaster_entity_get ("site"), slot->site, "village", &value);
  if (confirmed)
    klaster_change_confirm (change);
  klaster_store_commit_async (klaster_session_get_store (slot->session), change, on_saved_cb,
                              slot_ref (slot));
}

static void
on_chosen_cb (const char *code, gpointer user_data)
{
  Slot *slot = user_data;

  if (code != NULL)
    {
      g_free (slot->village);
      slot->village = g_strdup (code);
      save (slot, FALSE);
    }
}

static Slot *
slot_new (KlasterSession *session, const char *site, const char *kabupaten)
{
  Slot *slot = g_new0 (Slot, 1);

  g_atomic_ref_count_init (&slot->refs);
  slot->session = g_object_ref (session);
  slot->site = g_strdup (site);
  slot->kabupaten = g_strdup (kabupaten);
  return slot;
}

static void
choose (GtkWindow *parent, Slot *slot)
{
  klaster_region_chooser_present (parent, slot->session, _ ("Choose the village of the site"),
                                  KLASTER_LEVEL_VILLAGE, slot->kabupaten, on_chosen_cb,
                                  slot_ref (slot), slot_unref);
}

static void
on_clicked_cb (GtkWidget *button, Slot *slot)
{
  GtkRoot *root = gtk_widget_get_root (button);

  choose (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, slot);
}

/* Public functions */

void
klaster_village_choose (GtkWindow *parent,
                        KlasterSession *session,
                        const char *site,
                        const char *kabupaten)
{
  Slot *slot = slot_new (session, site, kabupaten);

  choose (parent, slot);
  slot_unref (slot);
}

GtkWidget *
klaster_village_button_new (KlasterSession *session, const char *site, const char *kabupaten)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Choose the village…"));

  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_clicked_cb),
                         slot_new (session, site, kabupaten), closure_unref, 0);
  return button;
}
