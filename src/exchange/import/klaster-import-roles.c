#include "klaster-import-roles.h"

#include <glib/gi18n.h>
#include <string.h>

#include "klaster-form-source.h"

/* What form servers add (formats.md 4.1 and 4.4). */
static const struct
{
  const char *head;
  const char *target;
} system_heads[] = {
  { "meta/rootUuid", "outside_id" },
  { "KEY", "outside_id" },
  { "_uuid", KLASTER_TARGET_INSTANCE },
  { "meta/instanceID", KLASTER_TARGET_INSTANCE },
  { "meta-instanceID", KLASTER_TARGET_INSTANCE },
  { "_submission_time", KLASTER_TARGET_SUBMITTED },
  { "SubmissionDate", KLASTER_TARGET_SUBMITTED },
  { "_validation_status", KLASTER_TARGET_REVIEW },
  { "ReviewState", KLASTER_TARGET_REVIEW },
  { "Status", KLASTER_TARGET_STATUS },
  { "_index", KLASTER_TARGET_INDEX },
  { "_titik_latitude", "lat" },
  { "_titik_longitude", "lon" },
  { "titik-Latitude", "lat" },
  { "titik-Longitude", "lon" },
};

/* Of tables that people make; folded. */
static const struct
{
  const char *head;
  const char *target;
} people_heads[] = {
  { "lokus", "site" },
  { "desa", "site" },
  { "kelurahan", "site" },
  { "desa kelurahan", "site" },
  { "kode desa", "site" },
  { "nama desa", "site" },
  { "kode wilayah", "site" },
  { "periode", "period" },
  { "periode laporan", "period" },
  { "site", "site" },
  { "period", "period" },
  { "catatan", "note" },
  { "kendala", "obstacles" },
  { "progres", "progress" },
  { "perkembangan", "progress" },
  { "tanggal terima", "received_on" },
};

/* Fields of reports that a file may bring; the others are kept by the program. */
static const char *const report_fields[]
    = { "site",      "period", "enumerator", "received_on", "progress", "obstacles",
        "follow_up", "lat",    "lon",        "outside_id",  "note",     NULL };

/* ---- targets */

static void
add_target (KlasterImportSheetSlot *slot,
            const char *key,
            const char *label,
            const KlasterField *field,
            gboolean required)
{
  KlasterImportTarget target = { .key = g_string_chunk_insert_const (slot->strings, key),
                                 .label = g_string_chunk_insert_const (slot->strings, label),
                                 .field = field,
                                 .required = required };

  g_array_append_val (slot->targets, target);
}

static void
add_indicator (KlasterImportSheetSlot *slot, const KlasterRecord *indicator, gboolean remark)
{
  const char *code = klaster_record_get_text (indicator, "code");
  g_autofree char *label = klaster_form_dup_label (indicator);
  g_autofree char *key = g_strconcat (remark ? "r:" : "i:", code, NULL);
  g_autofree char *name
      /* Translators: %s is an indicator. */
      = remark ? g_strdup_printf (_ ("Remark on “%s”"), label) : g_strdup (label);

  add_target (
      slot, key, name,
      klaster_entity_get_field (klaster_entity_get ("report_value"), remark ? "remark" : "value"),
      FALSE);
  g_array_index (slot->targets, KlasterImportTarget, slot->targets->len - 1).yes_no
      = !remark && g_strcmp0 (klaster_record_get_text (indicator, "type"), "yes_no") == 0;
}

void
klaster_import_roles_add_targets (KlasterImportSheetSlot *slot, const KlasterImportContext *context)
{
  const KlasterEntity *report = klaster_entity_get ("report");
  const GPtrArray *indicators = klaster_import_context_get_indicators (context);

  for (guint i = 0; report_fields[i] != NULL; i++)
    {
      const KlasterField *field = klaster_entity_get_field (report, report_fields[i]);

      add_target (slot, field->name, _ (field->label), field,
                  (field->flags & KLASTER_FIELD_KEY) != 0);
    }
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (slot, indicators->pdata[i], FALSE);
  for (guint i = 0; i < indicators->len; i++)
    add_indicator (slot, indicators->pdata[i], TRUE);
  add_target (slot, KLASTER_TARGET_OTHER, _ ("Name of an enumerator who is in no list"), NULL,
              FALSE);
  add_target (slot, KLASTER_TARGET_POINT, _ ("Point of the place"), NULL, FALSE);
  add_target (slot, KLASTER_TARGET_PHOTO, _ ("Photo"), NULL, FALSE);
  add_target (slot, KLASTER_TARGET_INSTANCE, _ ("Id of the submission"), NULL, FALSE);
  add_target (slot, KLASTER_TARGET_SUBMITTED, _ ("Time of sending"), NULL, FALSE);
  add_target (slot, KLASTER_TARGET_REVIEW, _ ("Review on the server"), NULL, FALSE);
  add_target (slot, KLASTER_TARGET_STATUS, _ ("Status on the server"), NULL, FALSE);
  add_target (slot, KLASTER_TARGET_INDEX, _ ("Number of the row for repeats"), NULL, FALSE);
}

/* ---- heads */

static gboolean
cut_prefix (const char **head, const char *prefix)
{
  gsize n = strlen (prefix);

  if (strncmp (*head, prefix, n) != 0 || (*head)[n] == '\0' || (*head)[n] == '_'
      || g_ascii_isalnum ((*head)[n]))
    return FALSE;
  *head = g_utf8_next_char (*head + n);
  return TRUE;
}

const char *
klaster_import_roles_strip_groups (const char *head)
{
  const KlasterField *group = klaster_entity_get_field (klaster_entity_get ("indicator"), "group");
  gboolean cut;

  do
    {
      cut = cut_prefix (&head, KLASTER_FORM_INNOVATIONS)
            || cut_prefix (&head, KLASTER_FORM_PRODUCTS);
      for (const KlasterChoice *c = group->choices; !cut && c->key != NULL; c++)
        {
          const char *name = klaster_form_get_group_name (c->key);

          cut = name != NULL && cut_prefix (&head, name);
        }
    }
  while (cut);
  return head;
}

static char *
dup_item_target (const KlasterFormItem *item)
{
  if (item->repeat != NULL || item->type == KLASTER_FORM_GATE)
    return NULL;
  if (item->type == KLASTER_FORM_POINT)
    return g_strdup (KLASTER_TARGET_POINT);
  if (item->type == KLASTER_FORM_PHOTO)
    return g_strdup (KLASTER_TARGET_PHOTO);
  return g_strdup (item->field != NULL ? item->field : KLASTER_TARGET_OTHER);
}

static gboolean
means (const char *head, const char *name)
{
  g_autofree char *a = klaster_import_fold_name (head);
  g_autofree char *b = klaster_import_fold_name (name);

  return strcmp (a, b) == 0;
}

static char *
find_indicator (const KlasterImportContext *context, const char *head)
{
  const GPtrArray *indicators = klaster_import_context_get_indicators (context);

  for (guint i = 0; i < indicators->len; i++)
    {
      const char *code = klaster_record_get_text (indicators->pdata[i], "code");
      g_autofree char *question = klaster_form_dup_question (code);
      g_autofree char *label = klaster_form_dup_label (indicators->pdata[i]);
      g_autofree char *remark = g_strconcat (code, ".remark", NULL);

      if (strcmp (head, question) == 0 || strcmp (head, code) == 0 || means (head, label)
          || means (head, klaster_record_get_text (indicators->pdata[i], "label")))
        return g_strconcat ("i:", code, NULL);
      if (strcmp (head, remark) == 0)
        return g_strconcat ("r:", code, NULL);
    }
  return NULL;
}

char *
klaster_import_roles_dup_target (const KlasterImportContext *context, const char *head)
{
  const char *name = klaster_import_roles_strip_groups (head);
  const KlasterFormItem *items;
  char *found;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (system_heads); i++)
    if (strcmp (name, system_heads[i].head) == 0)
      return g_strdup (system_heads[i].target);
  items = klaster_form_items (&n);
  for (guint i = 0; i < n; i++)
    if (strcmp (name, items[i].name) == 0)
      return dup_item_target (&items[i]);
  found = find_indicator (context, name);
  for (guint i = 0; found == NULL && i < n; i++)
    if (items[i].repeat == NULL && means (name, _ (items[i].label)))
      found = dup_item_target (&items[i]);
  for (guint i = 0; found == NULL && i < G_N_ELEMENTS (people_heads); i++)
    if (means (name, people_heads[i].head))
      found = g_strdup (people_heads[i].target);
  return found;
}
