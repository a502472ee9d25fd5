#include "klaster-import-mend-cells.h"

#include <glib/gi18n.h>

/* More are not told apart. */
#define MAX_REPAIRS 3
/* Characters; three of them stand beside each other. */
#define SHORT_REPAIR 6

static const KlasterImportProblem *
get_problem (KlasterImportEntry *entry)
{
  return klaster_import_plan_get_problem (klaster_import_entry_get_plan (entry),
                                          klaster_import_entry_get_index (entry));
}

/* Only a cell can be typed over, not a row or a sheet as a whole. */
static gboolean
can_mend (const KlasterImportProblem *problem)
{
  return problem->row > 0 && problem->column > 0;
}

/* ---- the value */

#define KLASTER_TYPE_IMPORT_VALUE_CELL (klaster_import_value_cell_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportValueCell,
                      klaster_import_value_cell,
                      KLASTER,
                      IMPORT_VALUE_CELL,
                      GtkWidget)

struct _KlasterImportValueCell
{
  GtkWidget parent_instance;

  GtkWidget *field; /* child */
  KlasterImportEntry *entry; /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (KlasterImportValueCell, klaster_import_value_cell, GTK_TYPE_WIDGET)

static const char *
get_value (KlasterImportEntry *entry)
{
  const char *given = klaster_import_entry_get_text (entry);
  const char *value = given != NULL ? given : get_problem (entry)->value;

  return value != NULL ? value : "";
}

static void
on_value_changed_cb (KlasterImportValueCell *self)
{
  gboolean given = klaster_import_entry_get_text (self->entry) != NULL;

  gtk_editable_set_text (GTK_EDITABLE (self->field), get_value (self->entry));
  if (given)
    gtk_widget_add_css_class (self->field, "mended");
  else
    gtk_widget_remove_css_class (self->field, "mended");
}

/* Typing what stands in the file is the way back. */
static void
take_value (KlasterImportValueCell *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->field));
  const char *value;

  if (self->entry == NULL || g_str_equal (text, get_value (self->entry)))
    return;
  value = get_problem (self->entry)->value;
  klaster_import_entry_set_text (self->entry,
                                 g_strcmp0 (text, value != NULL ? value : "") == 0 ? NULL : text);
}

static gboolean
on_field_key_cb (KlasterImportValueCell *self, guint key, guint code, GdkModifierType state)
{
  if (key != GDK_KEY_Escape || self->entry == NULL
      || g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->field)), get_value (self->entry)))
    return GDK_EVENT_PROPAGATE;
  gtk_editable_set_text (GTK_EDITABLE (self->field), get_value (self->entry));
  return GDK_EVENT_STOP;
}

static void
klaster_import_value_cell_dispose (GObject *object)
{
  KlasterImportValueCell *self = KLASTER_IMPORT_VALUE_CELL (object);

  klaster_import_value_cell_bind (GTK_WIDGET (self), NULL);
  g_clear_pointer (&self->field, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_import_value_cell_parent_class)->dispose (object);
}

static void
klaster_import_value_cell_class_init (KlasterImportValueCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_import_value_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_import_value_cell_init (KlasterImportValueCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->field = gtk_entry_new ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self->field), 6);
  gtk_widget_set_valign (self->field, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->field, "activate", G_CALLBACK (take_value), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (take_value), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_field_key_cb), self);
  gtk_widget_add_controller (self->field, focus);
  gtk_widget_add_controller (self->field, keys);
}

static void
name_field (KlasterImportValueCell *self)
{
  const KlasterImportProblem *problem = get_problem (self->entry);
  /* Translators: a field to type in; number of the row, then the head of the column. */
  g_autofree char *label = g_strdup_printf (_ ("Value in row %u, %s"), problem->row,
                                            problem->head != NULL ? problem->head : "");

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem->reason, -1);
}

GtkWidget *
klaster_import_value_cell_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_VALUE_CELL, NULL);
}

void
klaster_import_value_cell_bind (GtkWidget *cell, KlasterImportEntry *entry)
{
  KlasterImportValueCell *self = KLASTER_IMPORT_VALUE_CELL (cell);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_value_changed_cb), self);
  gtk_widget_set_sensitive (self->field, can_mend (get_problem (entry)));
  gtk_widget_set_visible (self->field,
                          can_mend (get_problem (entry)) || get_problem (entry)->value != NULL);
  name_field (self);
  on_value_changed_cb (self);
}

/* ---- repairs */

#define KLASTER_TYPE_IMPORT_REPAIR_CELL (klaster_import_repair_cell_get_type ())
G_DECLARE_FINAL_TYPE (KlasterImportRepairCell,
                      klaster_import_repair_cell,
                      KLASTER,
                      IMPORT_REPAIR_CELL,
                      GtkWidget)

struct _KlasterImportRepairCell
{
  GtkWidget parent_instance;

  /* children */
  GtkWidget *box;
  GtkWidget *repairs[MAX_REPAIRS]; /* or NULL */
  GtkWidget *back; /* or NULL */

  KlasterImportEntry *entry; /* owned, or NULL */
};

G_DEFINE_FINAL_TYPE (KlasterImportRepairCell, klaster_import_repair_cell, GTK_TYPE_WIDGET)

static void on_repair_clicked_cb (GtkWidget *button, KlasterImportRepairCell *self);

/* Made when it is needed: most problems have none. */
static GtkButton *
get_repair_button (KlasterImportRepairCell *self, guint at)
{
  if (self->repairs[at] == NULL)
    {
      self->repairs[at] = gtk_button_new_with_label ("");
      gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->repairs[at]))),
                               PANGO_ELLIPSIZE_END);
      gtk_widget_set_halign (self->repairs[at], GTK_ALIGN_START);
      gtk_widget_add_css_class (self->repairs[at], "repair");
      g_signal_connect (self->repairs[at], "clicked", G_CALLBACK (on_repair_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->box), self->repairs[at]);
    }
  return GTK_BUTTON (self->repairs[at]);
}

static void
show_repair (KlasterImportRepairCell *self, guint at, const char *repair)
{
  GtkButton *button;
  g_autofree char *label = NULL;

  if (repair == NULL && self->repairs[at] == NULL)
    return;
  button = get_repair_button (self, at);
  gtk_widget_set_visible (GTK_WIDGET (button), repair != NULL);
  if (repair == NULL)
    return;
  /* Translators: a button that puts the value in place of a wrong one. */
  label = g_strdup_printf (_ ("Replace with %s"), repair);
  gtk_button_set_label (button, repair);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

static void
on_back_clicked_cb (KlasterImportRepairCell *self)
{
  if (self->entry != NULL)
    klaster_import_entry_set_text (self->entry, NULL);
}

static void
show_back (KlasterImportRepairCell *self)
{
  if (self->back == NULL)
    {
      self->back = gtk_button_new_with_label (_ ("As in the file"));
      gtk_widget_add_css_class (self->back, "flat");
      gtk_widget_set_tooltip_text (self->back, _ ("Takes back what was mended here"));
      g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (on_back_clicked_cb), self);
      gtk_box_append (GTK_BOX (self->box), self->back);
    }
  gtk_widget_show (self->back);
}

/* Names stand below each other, codes beside each other. */
static GtkOrientation
choose_orientation (const char *const *repairs)
{
  for (guint i = 0; repairs != NULL && i < MAX_REPAIRS && repairs[i] != NULL; i++)
    if (g_utf8_strlen (repairs[i], -1) > SHORT_REPAIR)
      return GTK_ORIENTATION_VERTICAL;
  return GTK_ORIENTATION_HORIZONTAL;
}

static void
on_repairs_changed_cb (KlasterImportRepairCell *self)
{
  const KlasterImportProblem *problem = get_problem (self->entry);
  gboolean given = klaster_import_entry_get_text (self->entry) != NULL;
  guint n = 0;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  choose_orientation (problem->repairs));

  if (!given && can_mend (problem) && problem->repairs != NULL)
    for (; n < MAX_REPAIRS && problem->repairs[n] != NULL; n++)
      show_repair (self, n, problem->repairs[n]);
  for (; n < MAX_REPAIRS; n++)
    show_repair (self, n, NULL);
  if (given)
    show_back (self);
  else if (self->back != NULL)
    gtk_widget_hide (self->back);
}

static void
on_repair_clicked_cb (GtkWidget *button, KlasterImportRepairCell *self)
{
  for (guint i = 0; self->entry != NULL && i < MAX_REPAIRS; i++)
    if (button == self->repairs[i])
      {
        klaster_import_entry_set_text (self->entry, get_problem (self->entry)->repairs[i]);
        gtk_widget_grab_focus (self->back);
        return;
      }
}

static void
klaster_import_repair_cell_dispose (GObject *object)
{
  KlasterImportRepairCell *self = KLASTER_IMPORT_REPAIR_CELL (object);

  klaster_import_repair_cell_bind (GTK_WIDGET (self), NULL);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (klaster_import_repair_cell_parent_class)->dispose (object);
}

static void
klaster_import_repair_cell_class_init (KlasterImportRepairCellClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = klaster_import_repair_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
klaster_import_repair_cell_init (KlasterImportRepairCell *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  gtk_widget_set_valign (self->box, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
klaster_import_repair_cell_new (void)
{
  return g_object_new (KLASTER_TYPE_IMPORT_REPAIR_CELL, NULL);
}

void
klaster_import_repair_cell_bind (GtkWidget *cell, KlasterImportEntry *entry)
{
  KlasterImportRepairCell *self = KLASTER_IMPORT_REPAIR_CELL (cell);

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry == NULL)
    return;
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_repairs_changed_cb), self);
  on_repairs_changed_cb (self);
}
