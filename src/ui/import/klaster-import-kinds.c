#include "klaster-import-kinds.h"

#include <glib/gi18n.h>

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

/* Public functions */

GtkDropDown *
klaster_import_list_new (const char *label)
{
  GtkWidget *list = gtk_drop_down_new (NULL, NULL);
  g_autoptr (GtkExpression) text
      = gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string");

  gtk_drop_down_set_expression (GTK_DROP_DOWN (list), text);
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (list), TRUE);
  gtk_widget_set_valign (list, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (list, KLASTER_IMPORT_LIST_WIDTH, -1);
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
