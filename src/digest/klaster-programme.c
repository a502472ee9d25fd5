#include "klaster-programme.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "klaster-proposals.h"

#define DEFAULT_DEADLINE "03-31"
#define DEFAULT_FIRST_PERIOD "202507B"
/* Codes of kota end in 71 and above; a kota has only kelurahan (facts 5.2 and 0). */
#define FIRST_KOTA 71

static void
site_free (KlasterSite *site)
{
  klaster_record_unref (site->record);
  g_free (site);
}

static void
slot_free (KlasterSlot *slot)
{
  g_ptr_array_unref (slot->sites);
  g_free (slot);
}

char *
klaster_programme_dup_setting (const KlasterProgramme *self, const char *key, const char *fallback)
{
  g_autofree char *dotted = g_strdup (key);
  char *value = klaster_reader_dup_setting (self->reader, key, NULL);

  if (value != NULL)
    return value;
  *strchr (dotted, '_') = '.';
  return klaster_reader_dup_setting (self->reader, dotted, fallback);
}

static void
read_settings (KlasterProgramme *self)
{
  g_autofree char *first = klaster_programme_dup_setting (self, KLASTER_SETTING_FIRST_PERIOD, NULL);
  g_autofree char *due = klaster_programme_dup_setting (self, KLASTER_SETTING_REPORT_DUE_DAY,
                                                        KLASTER_DEFAULT_REPORT_DUE_DAY);

  self->first_is_set = first != NULL && klaster_period_parse (first, &self->first_period, NULL);
  if (!self->first_is_set)
    klaster_period_parse (DEFAULT_FIRST_PERIOD, &self->first_period, NULL);
  self->due_days = CLAMP (atoi (due), 0, KLASTER_MAX_DUE_DAYS);
}

static gpointer
make_due_key (KlasterPeriod period)
{
  return GINT_TO_POINTER (period.year * 10 + period.index);
}

/* Periods that have a due day of their own. */
static gboolean
load_dues (KlasterProgramme *self, GError **error)
{
  g_autoptr (GPtrArray) records = klaster_reader_list (
      self->reader, klaster_entity_get ("report_due"), NULL, "period", error);

  if (records == NULL)
    return FALSE;
  self->longest_due = self->due_days;
  for (guint i = 0; i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      KlasterPeriod period = klaster_get_period (record, "period");
      GDate due = klaster_get_date (record, "due");
      GDate last;

      if (period.year == 0 || !g_date_valid (&due))
        continue;
      klaster_period_get_last_day (period, &last);
      self->longest_due = MAX (self->longest_due, g_date_days_between (&last, &due));
      g_hash_table_replace (self->dues, make_due_key (period), klaster_record_ref (record));
    }
  return TRUE;
}

static gboolean
load_slots (KlasterProgramme *self, GError **error)
{
  self->kabupaten
      = klaster_reader_list (self->reader, klaster_entity_get ("kabupaten"), NULL, "code", error);
  if (self->kabupaten == NULL)
    return FALSE;
  for (guint i = 0; i < self->kabupaten->len; i++)
    {
      KlasterRecord *record = self->kabupaten->pdata[i];
      KlasterSlot *slot = g_new0 (KlasterSlot, 1);

      slot->number = i + 1;
      slot->code = klaster_record_get_text (record, "code");
      slot->name = klaster_record_get_text (record, "name");
      slot->lat = klaster_record_get_number (record, "lat");
      slot->lon = klaster_record_get_number (record, "lon");
      slot->sites = g_ptr_array_new ();
      g_ptr_array_add (self->slots, slot);
    }
  return TRUE;
}

static KlasterSlot *
find_slot (KlasterProgramme *self, const char *kabupaten)
{
  for (guint i = 0; i < self->slots->len; i++)
    {
      KlasterSlot *slot = self->slots->pdata[i];

      if (g_strcmp0 (slot->code, kabupaten) == 0)
        return slot;
    }
  return NULL;
}

static void
add_site (KlasterProgramme *self, KlasterRecord *record)
{
  KlasterSite *site = g_new0 (KlasterSite, 1);
  KlasterSlot *slot;

  site->record = klaster_record_ref (record);
  site->id = klaster_record_get_id (record);
  site->kabupaten = klaster_record_get_text (record, "kabupaten");
  site->village = klaster_record_get_text (record, "village");
  site->kelurahan = site->village != NULL ? klaster_region_code_is_kelurahan (site->village)
                                          : site->kabupaten != NULL && strlen (site->kabupaten) == 5
                                                && atoi (site->kabupaten + 3) >= FIRST_KOTA;
  site->begin = klaster_get_period (record, "from_period");
  site->end = klaster_get_period (record, "to_period");
  if (!self->first_is_set && site->begin.year != 0
      && klaster_period_compare (site->begin, self->first_period) < 0)
    self->first_period = site->begin;
  g_ptr_array_add (self->sites, site);
  g_hash_table_insert (self->site_by_id, (gpointer)site->id, site);
  slot = find_slot (self, site->kabupaten);
  if (slot != NULL)
    {
      site->slot = slot->number - 1;
      g_ptr_array_add (slot->sites, site);
    }
}

/* A site without from_period follows on the one that it replaces, or begins with its year. */
static void
choose_begins (KlasterProgramme *self)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      KlasterSite *site = self->sites->pdata[i];
      const char *next = klaster_record_get_text (site->record, "replaced_by");
      KlasterSite *successor = next != NULL ? g_hash_table_lookup (self->site_by_id, next) : NULL;

      if (successor != NULL && successor->begin.year == 0 && site->end.year != 0)
        successor->begin = klaster_period_add (site->end, 1);
    }
  for (guint i = 0; i < self->sites->len; i++)
    {
      KlasterSite *site = self->sites->pdata[i];
      KlasterPeriod year
          = { (int)klaster_record_get_integer (site->record, "year", self->first_period.year), 0 };

      if (site->begin.year == 0)
        site->begin
            = klaster_period_compare (year, self->first_period) < 0 ? self->first_period : year;
    }
}

static int
compare_begins (gconstpointer a, gconstpointer b)
{
  const KlasterSite *x = *(KlasterSite *const *)a;
  const KlasterSite *y = *(KlasterSite *const *)b;
  int order = klaster_period_compare (x->begin, y->begin);

  /* Of two that begin together the one in force comes last, for it is the one that counts. */
  if (order == 0)
    order = (klaster_record_get_text (x->record, "replaced_by") == NULL)
            - (klaster_record_get_text (y->record, "replaced_by") == NULL);
  return order != 0 ? order : g_strcmp0 (x->id, y->id);
}

/* One site at a time: it ends at the latest when the next one of its kabupaten begins. */
static void
choose_ends (KlasterSlot *slot)
{
  g_ptr_array_sort (slot->sites, compare_begins);
  for (guint i = 0; i + 1 < slot->sites->len; i++)
    {
      KlasterSite *site = slot->sites->pdata[i];
      const KlasterSite *next = slot->sites->pdata[i + 1];
      KlasterPeriod last = klaster_period_add (next->begin, -1);

      if (site->end.year == 0 || klaster_period_compare (site->end, last) > 0)
        site->end = last;
    }
}

static gboolean
load_sites (KlasterProgramme *self, GError **error)
{
  g_autoptr (GPtrArray) records
      = klaster_reader_list (self->reader, klaster_entity_get ("site"), NULL, "year", error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    add_site (self, records->pdata[i]);
  choose_begins (self);
  for (guint i = 0; i < self->slots->len; i++)
    choose_ends (self->slots->pdata[i]);
  return TRUE;
}

/* The last period in which a stopped site reported; reads only what is needed. */
static gboolean
end_stopped_sites (KlasterProgramme *self, GError **error)
{
  for (guint i = 0; i < self->sites->len; i++)
    {
      KlasterSite *site = self->sites->pdata[i];
      const KlasterMatch matches[] = { { "site", site->id }, { NULL, NULL } };
      g_autoptr (KlasterRecord) report = NULL;
      g_autoptr (GError) local = NULL;

      if (site->end.year != 0
          || g_strcmp0 (klaster_record_get_text (site->record, "status"), "stopped") != 0)
        continue;
      report = klaster_reader_first (self->reader, klaster_entity_get ("report"), matches,
                                     "period DESC", &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      site->end = report != NULL ? klaster_get_period (report, "period")
                                 : klaster_period_add (site->begin, -1);
    }
  return TRUE;
}

static int
compare_indicators (gconstpointer a, gconstpointer b)
{
  const KlasterRecord *x = *(KlasterRecord *const *)a;
  const KlasterRecord *y = *(KlasterRecord *const *)b;
  int order
      = klaster_record_get_boolean (y, "required") - klaster_record_get_boolean (x, "required");

  return order != 0
             ? order
             : g_strcmp0 (klaster_record_get_text (x, "code"), klaster_record_get_text (y, "code"));
}

KlasterProgramme *
klaster_programme_load (KlasterReader *reader, const GDate *today, GError **error)
{
  g_autoptr (KlasterProgramme) self = g_new0 (KlasterProgramme, 1);

  self->reader = reader;
  if (today != NULL && g_date_valid (today))
    self->today = *today;
  else
    klaster_today (&self->today);
  self->slots = g_ptr_array_new_with_free_func ((GDestroyNotify)slot_free);
  self->sites = g_ptr_array_new_with_free_func ((GDestroyNotify)site_free);
  self->site_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->report_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->excuse_by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify)klaster_record_unref);
  self->values
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  self->dues = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify)klaster_record_unref);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  read_settings (self);
  if (!load_dues (self, error) || !load_slots (self, error) || !load_sites (self, error)
      || !end_stopped_sites (self, error))
    return NULL;
  self->indicators
      = klaster_reader_list (reader, klaster_entity_get ("indicator"), NULL, "code", error);
  if (self->indicators == NULL)
    return NULL;
  g_ptr_array_sort (self->indicators, compare_indicators);
  return g_steal_pointer (&self);
}

void
klaster_programme_free (KlasterProgramme *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->values, g_hash_table_unref);
  g_clear_pointer (&self->report_by_key, g_hash_table_unref);
  g_clear_pointer (&self->excuse_by_key, g_hash_table_unref);
  g_clear_pointer (&self->site_by_id, g_hash_table_unref);
  g_clear_pointer (&self->dues, g_hash_table_unref);
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_clear_pointer (&self->reports, g_ptr_array_unref);
  g_clear_pointer (&self->indicators, g_ptr_array_unref);
  g_clear_pointer (&self->slots, g_ptr_array_unref);
  g_clear_pointer (&self->sites, g_ptr_array_unref);
  g_clear_pointer (&self->kabupaten, g_ptr_array_unref);
  g_free (self);
}

KlasterPeriod
klaster_programme_get_newest_period (const KlasterProgramme *self)
{
  KlasterPeriod period = klaster_period_add (klaster_period_of_date (&self->today), -1);

  return klaster_period_compare (period, self->first_period) < 0 ? self->first_period : period;
}

KlasterPeriod
klaster_programme_choose_period (const KlasterProgramme *self, KlasterPeriod period)
{
  return period.year != 0 ? period : klaster_programme_get_newest_period (self);
}

void
klaster_programme_get_due (const KlasterProgramme *self, KlasterPeriod period, GDate *due)
{
  const KlasterRecord *own = g_hash_table_lookup (self->dues, make_due_key (period));

  if (own != NULL)
    {
      *due = klaster_get_date (own, "due");
      return;
    }
  klaster_period_get_last_day (period, due);
  g_date_add_days (due, (guint)self->due_days);
}

const char *
klaster_programme_get_own_due (const KlasterProgramme *self, KlasterPeriod period)
{
  const KlasterRecord *own = g_hash_table_lookup (self->dues, make_due_key (period));

  return own != NULL ? klaster_record_get_id (own) : NULL;
}

/* MONTH_DAY: "03-31". */
static gboolean
read_deadline (const char *month_day, int year, GDate *deadline)
{
  g_autofree char *iso = g_strdup_printf ("%d-%s", year, month_day != NULL ? month_day : "");

  return klaster_date_from_iso (iso, deadline);
}

gboolean
klaster_programme_get_proposal_deadline (const KlasterProgramme *self, int year, GDate *deadline)
{
  g_autofree char *key = klaster_proposal_deadline_dup_key (year);
  g_autofree char *own = klaster_reader_dup_setting (self->reader, key, NULL);
  g_autofree char *usual
      = klaster_programme_dup_setting (self, KLASTER_SETTING_PROPOSAL_DEADLINE, DEFAULT_DEADLINE);

  if (read_deadline (own, year, deadline))
    return TRUE;
  if (!read_deadline (usual, year, deadline))
    read_deadline (DEFAULT_DEADLINE, year, deadline);
  return FALSE;
}

gboolean
klaster_programme_is_due (const KlasterProgramme *self, KlasterPeriod period)
{
  GDate due;

  klaster_programme_get_due (self, period, &due);
  return g_date_compare (&self->today, &due) > 0;
}

KlasterSite *
klaster_programme_find_site (const KlasterProgramme *self, const char *id)
{
  return id != NULL ? g_hash_table_lookup (self->site_by_id, id) : NULL;
}

gboolean
klaster_site_is_in (const KlasterSite *site, KlasterPeriod period)
{
  return klaster_period_compare (site->begin, period) <= 0
         && (site->end.year == 0 || klaster_period_compare (period, site->end) <= 0);
}

KlasterSite *
klaster_slot_get_site (const KlasterSlot *slot, KlasterPeriod period)
{
  for (guint i = slot->sites->len; i > 0; i--)
    if (klaster_site_is_in (slot->sites->pdata[i - 1], period))
      return slot->sites->pdata[i - 1];
  return NULL;
}

KlasterSite *
klaster_slot_get_nearest_site (const KlasterSlot *slot, KlasterPeriod period)
{
  KlasterSite *site = klaster_slot_get_site (slot, period);

  for (guint i = slot->sites->len; site == NULL && i > 0; i--)
    {
      KlasterSite *other = slot->sites->pdata[i - 1];

      if (klaster_period_compare (other->begin, period) <= 0)
        site = other;
    }
  return site == NULL && slot->sites->len > 0 ? slot->sites->pdata[0] : site;
}

const char *
klaster_programme_get_region_name (KlasterProgramme *self, const char *code)
{
  char *name;

  if (code == NULL)
    return NULL;
  name = g_hash_table_lookup (self->names, code);
  if (name == NULL)
    {
      name = klaster_reader_dup_region_name (self->reader, code);
      if (name == NULL)
        name = g_strdup (code);
      g_hash_table_insert (self->names, g_strdup (code), name);
    }
  return name;
}

GArray *
klaster_programme_dup_holidays (const KlasterProgramme *self)
{
  return klaster_dup_holidays (self->reader);
}
