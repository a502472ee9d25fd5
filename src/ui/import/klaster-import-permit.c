#include "klaster-import-permit.h"

#include <glib/gi18n.h>

#define ENTRY_CHARS 44

struct _KlasterImportPermit
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *reason, *confirmed;
};

G_DEFINE_FINAL_TYPE (KlasterImportPermit, klaster_import_permit, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};
static guint signals[N_SIGNALS];

static void
on_changed_cb (KlasterImportPermit *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
create_content (KlasterImportPermit *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Reason for changing approved reports"));

  self->reason = gtk_entry_new ();
  self->confirmed
      = gtk_check_button_new_with_mnemonic (_ ("_Yes to everything that needs a confirmation"));
  gtk_editable_set_width_chars (GTK_EDITABLE (self->reason), ENTRY_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->reason);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->reason),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (self->reason, "changed", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->confirmed, "toggled", G_CALLBACK (on_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_margin_start (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (box), 12);
  gtk_box_append (box, label);
  gtk_box_append (box, self->reason);
  gtk_box_append (box, self->confirmed);
  return GTK_WIDGET (box);
}

static void
klaster_import_permit_class_init (KlasterImportPermitClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
klaster_import_permit_init (KlasterImportPermit *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();

  gtk_popover_set_child (GTK_POPOVER (popover), create_content (self));
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Allow…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_direction (GTK_MENU_BUTTON (button), GTK_ARROW_UP);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (
      button, _ ("For rows that are refused because a report is approved, or that need a yes"));
  adw_bin_set_child (ADW_BIN (self), button);
}

/* Public functions */

KlasterImportPermit *
klaster_import_permit_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_PERMIT, NULL);
}

void
klaster_import_permit_clear (KlasterImportPermit *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->reason), "");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->confirmed), FALSE);
}

const char *
klaster_import_permit_get_reason (KlasterImportPermit *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  return *text != '\0' ? text : NULL;
}

gboolean
klaster_import_permit_get_confirmed (KlasterImportPermit *self)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (self->confirmed));
}
