/* What a sheet seems to be, by its heads: our own export by the names of fields, tables of others by the
 * labels that people see. Only heads that are equal count; nothing is taken because it looks alike.
 */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-import-repeats.h"
#include "klaster-import-roles.h"
#include "klaster-import-words.h"

/* ---- heads */

static gboolean
means (const char *folded, const char *name)
{
  g_autofree char *other = klaster_import_fold_head (name);

  return strcmp (folded, other) == 0;
}

/* The target that is usually meant by FOLDED, for records of one kind and their like. */
static const char *
find_usual_target (const KlasterImportSheetSlot *slot, const char *folded)
{
  const char *field = slot->shown.entity != NULL
                          ? klaster_import_words_find_field (slot->shown.entity, folded)
                          : NULL;

  return klaster_import_slot_find_target (slot, field) != NULL ? field : NULL;
}

static const char *
find_target_for_head (const KlasterImportSheetSlot *slot, const char *head)
{
  g_autofree char *folded = NULL;

  for (guint i = 0; i < slot->targets->len; i++)
    {
      const KlasterImportTarget *target = &g_array_index (slot->targets, KlasterImportTarget, i);

      if (strcmp (target->key, head) == 0)
        return target->key;
    }
  folded = klaster_import_fold_head (head);
  for (guint i = 0; i < slot->targets->len; i++)
    {
      const KlasterImportTarget *target = &g_array_index (slot->targets, KlasterImportTarget, i);

      if (means (folded, target->label) || means (folded, target->key)
          || (target->field != NULL && means (folded, target->field->label)))
        return target->key;
    }
  return find_usual_target (slot, folded);
}

static gboolean
find_head (const KlasterImportSheetSlot *slot, const char *head)
{
  for (guint i = 0; i < slot->columns->len; i++)
    if (strcmp (klaster_import_slot_get_column (slot, i)->head, head) == 0)
      return TRUE;
  return FALSE;
}

/* ---- our own export */

/* "site.title", "value.blank": stands beside a field and says nothing by itself. */
static gboolean
is_beside_field (const KlasterEntity *entity, const char *head)
{
  const char *dot = strrchr (head, '.');
  g_autofree char *name = NULL;

  if (dot == NULL || (strcmp (dot, ".title") != 0 && strcmp (dot, ".blank") != 0))
    return FALSE;
  name = g_strndup (head, (gsize)(dot - head));
  return klaster_entity_find_field (entity, name) >= 0;
}

/* How many heads are fields of ENTITY when all are; 0 when one is none. */
static guint
count_own_fields (const KlasterImportSheetSlot *slot, const KlasterEntity *entity)
{
  guint n = 0;
  gboolean has_id = FALSE;

  for (guint i = 0; i < slot->columns->len; i++)
    {
      const char *head = klaster_import_slot_get_column (slot, i)->head;

      if (strcmp (head, "id") == 0)
        has_id = TRUE;
      else if (klaster_entity_find_field (entity, head) >= 0)
        n++;
      else if (*head != '\0' && !is_beside_field (entity, head))
        return 0;
    }
  return has_id ? n : 0;
}

static gboolean
guess_own_export (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  guint n_entities, best = 0;
  const KlasterEntity *const *entities = klaster_entities (&n_entities);
  const KlasterEntity *found = NULL;

  for (guint i = 0; i < n_entities; i++)
    {
      guint n = entities[i]->reference ? 0 : count_own_fields (slot, entities[i]);

      /* Of two kinds with these fields it is the one that has the fewest others. */
      if (n > best || (n == best && found != NULL && entities[i]->n_fields < found->n_fields))
        {
          best = n;
          found = entities[i];
        }
    }
  if (found == NULL)
    return FALSE;
  slot->own = TRUE;
  klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_RECORDS, found);
  /* Translators: %s is a kind of record. */
  slot->reason = g_strdup_printf (_ ("Export of this program: %s"), _ (found->label));
  return TRUE;
}

/* ---- tables of others */

/* Heads that are fields of ENTITY; 0 when a required field is missing. */
static guint
count_labels (KlasterImport *self, KlasterImportSheetSlot *slot, const KlasterEntity *entity)
{
  guint n = 0;

  klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_RECORDS, entity);
  for (guint i = 0; i < slot->columns->len; i++)
    n += find_target_for_head (slot, klaster_import_slot_get_column (slot, i)->head) != NULL;
  for (guint i = 0; i < slot->targets->len; i++)
    {
      const KlasterImportTarget *target = &g_array_index (slot->targets, KlasterImportTarget, i);
      gboolean found = !target->required;

      for (guint c = 0; !found && c < slot->columns->len; c++)
        found = g_strcmp0 (
                    find_target_for_head (slot, klaster_import_slot_get_column (slot, c)->head),
                    target->key)
                == 0;
      if (!found)
        return 0;
    }
  return n;
}

static gboolean
guess_by_labels (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  guint n_entities, best = 0;
  const KlasterEntity *const *entities = klaster_entities (&n_entities);
  const KlasterEntity *found = NULL;

  for (guint i = 0; i < n_entities; i++)
    {
      guint n = entities[i]->reference ? 0 : count_labels (self, slot, entities[i]);

      /* That a table has names says little: most of its heads must be known. */
      if (n > best && n * 2 >= slot->columns->len)
        {
          best = n;
          found = entities[i];
        }
    }
  klaster_import_slot_set_kind (
      self, slot, found != NULL ? KLASTER_IMPORT_RECORDS : KLASTER_IMPORT_NOTHING, found);
  if (found != NULL)
    /* Translators: %s is a kind of record. */
    slot->reason = g_strdup_printf (_ ("By its heads: %s"), _ (found->label));
  return found != NULL;
}

/* ---- reports */

/* How many columns are reports' site and period (both, or nothing is said), and figures or fields beside. */
static guint
count_report_columns (KlasterImport *self, KlasterImportSheetSlot *slot, gboolean *form)
{
  gboolean site = FALSE, period = FALSE;
  guint others = 0;

  *form = FALSE;
  for (guint i = 0; i < slot->columns->len; i++)
    {
      const char *head = klaster_import_slot_get_column (slot, i)->head;
      g_autofree char *target = klaster_import_roles_dup_target (self->context, head);

      site = site || g_strcmp0 (target, "site") == 0;
      period = period || g_strcmp0 (target, "period") == 0;
      *form = *form || strcmp (klaster_import_roles_strip_groups (head), "lokus") == 0;
      others += target != NULL && target[1] == ':';
    }
  return site && period ? others + *form : 0;
}

static gboolean
guess_reports (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  const KlasterEntity *repeats = klaster_import_repeats_recognise (slot);
  gboolean form;

  if (repeats != NULL)
    {
      klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_REPEATS, repeats);
      /* Translators: %s is a kind of record. */
      slot->reason = g_strdup_printf (_ ("Belongs to the reports: %s"), _ (repeats->label));
      return TRUE;
    }
  if (count_report_columns (self, slot, &form) == 0)
    return FALSE;
  /* Programs wrote it: a point is a decimal mark. */
  slot->own = form || slot->pivoted || find_head (slot, "site.title");
  klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_REPORTS, klaster_entity_get ("report"));
  slot->reason = g_strdup (form ? _ ("Answers to the form of this program")
                                : _ ("Reports: a site in each row, an indicator in each column"));
  return TRUE;
}

/* Kobo and ODK Central, whatever the form (formats.md 4.0). Of one that is not ours, a person says which questions
 * are site and period. */
static gboolean
guess_submissions (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  gboolean kobo = find_head (slot, "_uuid")
                  && (find_head (slot, "_submission_time") || find_head (slot, "meta/rootUuid"));

  if (!kobo && (!find_head (slot, "SubmissionDate") || !find_head (slot, "KEY")))
    return FALSE;
  slot->own = TRUE;
  klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_REPORTS, klaster_entity_get ("report"));
  slot->reason = g_strdup (_ ("Answers to a form of Kobo or ODK that is not of this program"));
  return TRUE;
}

/* ---- forms as workbooks, data of other sectors */

static gboolean
guess_answers (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  if (strcmp (slot->name, KLASTER_FORM_CODES_SHEET) != 0
      || strcmp (klaster_import_slot_get_column (slot, 0)->head, KLASTER_FORM_CODES_MARK) != 0)
    return FALSE;
  klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_ANSWERS, klaster_entity_get ("report"));
  slot->reason = g_strdup (_ ("Form of this program, filled in"));
  return TRUE;
}

/* A column with a region and at least one whose head is a year. */
static gboolean
guess_dataset (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  const KlasterEntity *entity = klaster_entity_get ("dataset_value");
  gboolean region = FALSE, year = FALSE;

  for (guint i = 0; i < slot->columns->len; i++)
    {
      const char *head = klaster_import_slot_get_column (slot, i)->head;
      g_autofree char *folded = klaster_import_fold_head (head);

      year = year || klaster_import_words_read_year (head) != 0;
      region
          = region || g_strcmp0 (klaster_import_words_find_field (entity, folded), "region") == 0;
    }
  if (!region || !year)
    return FALSE;
  klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_DATASET, entity);
  slot->reason = g_strdup (_ ("Data of a sector: a region in each row, a year in each column"));
  return TRUE;
}

void
klaster_import_guess_file (KlasterImport *self, guint file)
{
  gboolean form = FALSE;

  for (guint i = 0; i < self->sheets->len; i++)
    form = form
           || (klaster_import_slot (self, i)->file == file
               && klaster_import_slot (self, i)->shown.kind == KLASTER_IMPORT_ANSWERS);
  for (guint i = 0; form && i < self->sheets->len; i++)
    {
      KlasterImportSheetSlot *slot = klaster_import_slot (self, i);

      if (slot->file != file || slot->shown.kind == KLASTER_IMPORT_ANSWERS)
        continue;
      klaster_import_slot_set_kind (self, slot, KLASTER_IMPORT_NOTHING, NULL);
      g_free (slot->reason);
      slot->reason = g_strdup (_ ("Part of the form"));
      slot->shown.reason = slot->reason;
    }
}

/* The second sheet of our own exports. */
static gboolean
is_legend (const KlasterImportSheetSlot *slot)
{
  return slot->columns->len == 4 && slot->book_sheet > 0
         && strcmp (klaster_import_slot_get_column (slot, 0)->head, _ ("Column")) == 0
         && strcmp (klaster_import_slot_get_column (slot, 1)->head, _ ("Meaning")) == 0;
}

/* ---- for the others */

void
klaster_import_guess_kind (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  g_clear_pointer (&slot->reason, g_free);
  if (klaster_import_mapping_apply (self, slot))
    return;
  if (slot->columns->len == 0)
    slot->reason = g_strdup (_ ("The sheet is empty."));
  else if (is_legend (slot))
    slot->reason = g_strdup (_ ("Explanation of the columns"));
  else if (guess_answers (self, slot) || guess_own_export (self, slot) || guess_reports (self, slot)
           || guess_submissions (self, slot) || guess_dataset (self, slot)
           || guess_by_labels (self, slot))
    klaster_import_guess_columns (self, slot);
  else
    slot->reason = g_strdup (_ ("The heads say nothing; choose what the rows are."));
  slot->shown.reason = slot->reason;
}

void
klaster_import_guess_columns (KlasterImport *self, KlasterImportSheetSlot *slot)
{
  for (guint i = 0; i < slot->columns->len; i++)
    {
      const char *head = klaster_import_slot_get_column (slot, i)->head;
      g_autofree char *target = slot->shown.kind == KLASTER_IMPORT_REPORTS
                                    ? klaster_import_roles_dup_target (self->context, head)
                                    : g_strdup (find_target_for_head (slot, head));

      if (target != NULL && klaster_import_slot_find_column (slot, target) < 0)
        klaster_import_slot_set_target (slot, i, target);
    }
  klaster_import_words_set_constants (slot);
}
