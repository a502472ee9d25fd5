#include "klaster-sections.h"

#include <adwaita.h>

struct _KlasterSections
{
  GtkWidget parent_instance;

  /* Children */
  GtkWidget *box;
  GtkStack *stack; /* of AdwBin, empty until shown */

  /* Owned */
  KlasterSession *session;
  GHashTable *makers; /* name -> KlasterSectionFunc */
};

G_DEFINE_FINAL_TYPE (KlasterSections, klaster_sections, GTK_TYPE_WIDGET)

static void
fill_shown (KlasterSections *self)
{
  GtkWidget *bin = gtk_stack_get_visible_child (self->stack);
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  KlasterSectionFunc create;

  if (bin == NULL || adw_bin_get_child (ADW_BIN (bin)) != NULL)
    return;
  create = (KlasterSectionFunc)g_hash_table_lookup (self->makers, name);
  if (create != NULL)
    adw_bin_set_child (ADW_BIN (bin), create (self->session));
}

static void
klaster_sections_dispose (GObject *object)
{
  KlasterSections *self = KLASTER_SECTIONS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->makers, g_hash_table_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (klaster_sections_parent_class)->dispose (object);
}

static void
klaster_sections_class_init (KlasterSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_sections_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_sections_init (KlasterSections *self)
{
  GtkWidget *switcher = gtk_stack_switcher_new ();

  self->makers = g_hash_table_new (g_str_hash, g_str_equal);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), self->stack);
  gtk_widget_set_halign (switcher, GTK_ALIGN_START);
  gtk_widget_add_css_class (switcher, "sections");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (self->box), switcher);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (fill_shown), self,
                           G_CONNECT_SWAPPED);
}

/* Public functions */

KlasterSections *
klaster_sections_new (KlasterSession *session)
{
  KlasterSections *self = g_object_new (KLASTER_TYPE_SECTIONS, NULL);

  self->session = g_object_ref (session);
  return self;
}

void
klaster_sections_add (KlasterSections *self,
                      const char *name,
                      const char *title,
                      KlasterSectionFunc create)
{
  g_return_if_fail (KLASTER_IS_SECTIONS (self));

  g_hash_table_insert (self->makers, (gpointer)name, (gpointer)create);
  gtk_stack_add_titled (self->stack, adw_bin_new (), name, title);
  fill_shown (self);
}

gboolean
klaster_sections_show (KlasterSections *self, const char *name)
{
  g_return_val_if_fail (KLASTER_IS_SECTIONS (self), FALSE);

  if (gtk_stack_get_child_by_name (self->stack, name) == NULL)
    return FALSE;
  gtk_stack_set_visible_child_name (self->stack, name);
  return TRUE;
}

GtkWidget *
klaster_sections_get_view (KlasterSections *self, const char *name)
{
  GtkWidget *bin;

  g_return_val_if_fail (KLASTER_IS_SECTIONS (self), NULL);

  bin = gtk_stack_get_child_by_name (self->stack, name);
  return bin != NULL ? adw_bin_get_child (ADW_BIN (bin)) : NULL;
}
