#include "klaster-import-kinds.h"

#include <glib/gi18n.h>

#include "klaster-page-parts.h"
#include "klaster-text-scale.h"

/* Of what is chosen, in the button. */
#define CUT_CHARS 16
/* At the usual size of text. */
#define WIDTH 230

/* The entity of row AT of the list; those that cannot be written are not in it. NULL behind the last. */
static const KlasterEntity *
get_entity (guint at)
{
  guint n, seen = 0;
  const KlasterEntity *const *entities = klaster_entities (&n);

  for (guint i = 0; i < n; i++)
    {
      const KlasterEntity *entity;
      KlasterImportKind kind;

      if (klaster_import_find_kind (entities[i]->name, &kind, &entity) && seen++ == at)
        return entities[i];
    }
  return NULL;
}

/* Long names are cut in the button, whole in the list. */
static void
on_label_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (GPOINTER_TO_INT (user_data))
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), CUT_CHARS);
    }
  gtk_list_item_set_child (item, label);
}

static void
on_label_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  GtkStringObject *text = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (text));
}

static GtkListItemFactory *
create_labels (gboolean cut)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_label_set_up_cb), GINT_TO_POINTER (cut));
  g_signal_connect (factory, "bind", G_CALLBACK (on_label_bound_cb), NULL);
  return factory;
}

/* Public functions */

int
klaster_import_list_get_width (GtkWidget *widget)
{
  return (int)(WIDTH * klaster_text_scale_get (widget));
}

GtkDropDown *
klaster_import_list_new (const char *label)
{
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkExpression) text
      = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");
  g_autoptr (GtkListItemFactory) cut = create_labels (TRUE);
  g_autoptr (GtkListItemFactory) whole = create_labels (FALSE);

  gtk_drop_down_set_expression (GTK_DROP_DOWN (list), text);
  gtk_drop_down_set_factory (GTK_DROP_DOWN (list), cut);
  gtk_drop_down_set_list_factory (GTK_DROP_DOWN (list), whole);
  klaster_page_make_searchable (GTK_DROP_DOWN (list));
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (list, klaster_import_list_get_width (list), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_DROP_DOWN (list);
}

GtkDropDown *
klaster_import_kinds_new (const char *label)
{
  GtkDropDown *list = klaster_import_list_new (label);
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  const KlasterEntity *entity;

  gtk_string_list_append (labels, _ ("Passed over"));
  for (guint i = 0; (entity = get_entity (i)) != NULL; i++)
    gtk_string_list_append (labels, _ (entity->label));
  gtk_drop_down_set_model (list, G_LIST_MODEL (labels));
  return list;
}

void
klaster_import_kinds_select (GtkDropDown *list, const KlasterImportSheet *sheet)
{
  const KlasterEntity *entity;
  guint at = 0;

  if (sheet->kind != KLASTER_IMPORT_NOTHING)
    for (guint i = 0; at == 0 && (entity = get_entity (i)) != NULL; i++)
      if (entity == sheet->entity)
        at = i + 1;
  gtk_drop_down_set_selected (list, at);
}

gboolean
klaster_import_kinds_get (GtkDropDown *list,
                          const KlasterImportSheet *sheet,
                          KlasterImportKind *kind,
                          const KlasterEntity **entity)
{
  guint at = gtk_drop_down_get_selected (list);

  *kind = KLASTER_IMPORT_NOTHING;
  *entity = NULL;
  if (at == GTK_INVALID_LIST_POSITION)
    return FALSE;
  if (at > 0)
    klaster_import_find_kind (get_entity (at - 1)->name, kind, entity);
  return *entity != sheet->entity || (*kind == KLASTER_IMPORT_NOTHING) != (sheet->kind == *kind);
}
