/* Where the items of the agenda come from: one function for each entity with dates. */
#include <glib/gi18n.h>
#include <string.h>

#include "klaster-agenda-private.h"
#include "klaster-proposals-private.h"
#include "klaster-radar-private.h"
#include "klaster-series-private.h"

/* The first year in which kabupaten/kota could propose another village. */
#define FIRST_PROPOSALS_YEAR 2026

static GPtrArray *
list (KlasterAgendaBasket *basket, const char *entity, GError **error)
{
  return klaster_reader_list (basket->programme->reader, klaster_entity_get (entity), NULL, "id",
                              error);
}

static gboolean
is_asked (const KlasterAgendaBasket *basket, const char *site, const char *kawasan)
{
  const KlasterAgendaQuery *query = basket->query;

  if (query->kawasan != NULL && g_strcmp0 (query->kawasan, kawasan) != 0)
    return FALSE;
  if (query->site != NULL
      && (kawasan != NULL || (site != NULL && !g_str_equal (query->site, site))))
    return FALSE;
  return TRUE;
}

/* Open ones of the past are overdue when they must be done, events are past. */
static KlasterDatedState
judge (const KlasterDated *item, const GDate *today, gboolean done, gboolean must_be_done)
{
  GDate last = item->to_date;

  if (done)
    return KLASTER_DATED_DONE;
  if (!item->exact && g_date_compare (&item->date, &item->to_date) == 0)
    {
      g_date_set_day (&last, 1);
      g_date_add_months (&last, 1);
      g_date_subtract_days (&last, 1);
    }
  if (g_date_compare (&last, today) < 0)
    return must_be_done && item->exact ? KLASTER_DATED_OVERDUE : KLASTER_DATED_PAST;
  return item->exact && g_date_compare (&item->date, today) <= 0 ? KLASTER_DATED_TODAY
                                                                 : KLASTER_DATED_UPCOMING;
}

/* NULL when the days are not asked for. TITLE is taken over. Caller sets the rest. */
static KlasterDated *
add (KlasterAgendaBasket *basket,
     KlasterDatedKind kind,
     const GDate *date,
     const GDate *to_date,
     gboolean exact,
     char *title)
{
  g_autofree char *owned = title;
  KlasterDated *item;
  const GDate *last = to_date != NULL && g_date_valid (to_date) ? to_date : date;

  if (!g_date_valid (date) || g_date_compare (last, &basket->query->from) < 0
      || g_date_compare (date, &basket->query->to) > 0)
    return NULL;
  item = g_new0 (KlasterDated, 1);
  item->kind = kind;
  item->date = *date;
  item->to_date = *last;
  item->exact = exact;
  item->days = g_date_days_between (&basket->programme->today, date);
  item->title = g_steal_pointer (&owned);
  item->detail = g_strdup ("");
  g_ptr_array_add (basket->items, item);
  return item;
}

static void
set_origin (KlasterDated *item, const char *entity, const KlasterRecord *record)
{
  item->link.entity = entity;
  item->link.id = g_strdup (klaster_record_get_id (record));
}

/* TEXT is taken over, NULL counts as nothing to say. */
static void
take_detail (KlasterDated *item, char *text)
{
  if (text == NULL)
    return;
  g_free (item->detail);
  item->detail = text;
}

static char *
dup_site_name (KlasterProgramme *programme, const char *id)
{
  KlasterSite *site = klaster_programme_find_site (programme, id);
  KlasterSlot *slot;

  if (site == NULL)
    return NULL;
  slot = programme->slots->pdata[site->slot];
  return klaster_site_dup_name (klaster_programme_get_region_name (programme, site->village),
                                slot->name);
}

static gboolean
add_agenda_items (KlasterAgendaBasket *basket, GError **error)
{
  g_autoptr (GPtrArray) records = list (basket, "agenda_item", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      GDate date = klaster_get_date (record, "date");
      GDate to = klaster_get_date (record, "to_date");
      const char *site = klaster_record_get_text (record, "site");
      const char *kawasan = klaster_record_get_text (record, "kawasan");
      const char *kind = klaster_record_get_text (record, "kind");
      gboolean deadline
          = g_strcmp0 (kind, "deadline") == 0 || g_strcmp0 (kind, "report_period") == 0;
      KlasterDated *item;

      if (deadline)
        g_hash_table_add (basket->deadlines, klaster_dup_text_or_empty (record, "date"));
      if (!is_asked (basket, site, kawasan))
        continue;
      item = add (basket, KLASTER_DATED_AGENDA, &date, &to, klaster_is_date_exact (record),
                  klaster_dup_text_or_empty (record, "title"));
      if (item == NULL)
        continue;
      set_origin (item, "agenda_item", record);
      item->site = g_strdup (site);
      item->kawasan = g_strdup (kawasan);
      item->state = judge (item, &basket->programme->today,
                           klaster_record_get_boolean (record, "done"), deadline);
      take_detail (item, klaster_dup_text (record, "place"));
    }
  return records != NULL;
}

static gboolean
add_meetings (KlasterAgendaBasket *basket, GError **error)
{
  g_autoptr (GPtrArray) records = list (basket, "meeting", error);
  KlasterSite *site = klaster_programme_find_site (basket->programme, basket->query->site);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      GDate date = klaster_get_date (record, "date");
      const char *kawasan = klaster_record_get_text (record, "kawasan");
      const char *kabupaten = klaster_record_get_text (record, "kabupaten");
      KlasterDated *item;

      if (!is_asked (basket, NULL, kawasan)
          || (site != NULL && kabupaten != NULL && g_strcmp0 (kabupaten, site->kabupaten) != 0))
        continue;
      item = add (basket, KLASTER_DATED_MEETING, &date, NULL, klaster_is_date_exact (record),
                  klaster_dup_text_or_empty (record, "title"));
      if (item == NULL)
        continue;
      set_origin (item, "meeting", record);
      item->kawasan = g_strdup (kawasan);
      item->state = judge (item, &basket->programme->today, FALSE, FALSE);
      take_detail (item, klaster_dup_text (record, "place"));
    }
  return records != NULL;
}

/* How many of the sites asked for have not reported, of how many. */
static guint
count_absent (KlasterAgendaBasket *basket, KlasterPeriod period, guint *expected)
{
  KlasterProgramme *programme = basket->programme;
  guint absent = 0;

  *expected = 0;
  for (guint i = 0; i < programme->slots->len; i++)
    {
      KlasterSite *site = klaster_slot_get_site (programme->slots->pdata[i], period);
      KlasterRadarCell cell;

      if (site == NULL
          || (basket->query->site != NULL && g_strcmp0 (site->id, basket->query->site) != 0))
        continue;
      klaster_radar_cell_init (&cell, programme, site, period);
      *expected += cell.expected && cell.state != KLASTER_REPORT_EXCUSED;
      absent += cell.expected
                && (cell.state == KLASTER_REPORT_MISSING || cell.state == KLASTER_REPORT_EMPTY
                    || cell.state == KLASTER_REPORT_NOT_DUE);
      klaster_radar_cell_clear (&cell);
    }
  return absent;
}

static void
add_report_due (KlasterAgendaBasket *basket, KlasterPeriod period)
{
  g_autofree char *label = klaster_period_dup_label (period);
  guint expected = 0;
  guint absent = count_absent (basket, period, &expected);
  KlasterDated *item;
  GDate due, last;

  if (expected == 0)
    return;
  klaster_programme_get_due (basket->programme, period, &due);
  item = add (basket, KLASTER_DATED_REPORT_DUE, &due, NULL, TRUE,
              /* Translators: %s is a period. */
              g_strdup_printf (_ ("Report %s is due"), label));
  if (item == NULL)
    return;
  item->link.entity = "report";
  item->instance = klaster_period_dup_code (period);
  item->site = g_strdup (basket->query->site);
  item->state = judge (item, &basket->programme->today, absent == 0, TRUE);
  klaster_period_get_last_day (period, &last);
  if (absent > 0 && basket->query->site == NULL
      && g_date_compare (&last, &basket->programme->today) < 0)
    take_detail (item,
                 /* Translators: how many, of how many. */
                 g_strdup_printf (ngettext ("%u of %u site has not reported yet",
                                            "%u of %u sites have not reported yet", expected),
                                  absent, expected));
}

static void
add_reports_due (KlasterAgendaBasket *basket)
{
  KlasterPeriod period = klaster_period_of_date (&basket->query->from);
  KlasterPeriod last = klaster_period_of_date (&basket->query->to);
  int back = basket->programme->longest_due / 60 + 2;

  if (basket->query->kawasan != NULL)
    return;
  period = klaster_period_add (period, -back);
  if (klaster_period_compare (period, basket->programme->first_period) < 0)
    period = basket->programme->first_period;
  for (; klaster_period_compare (period, last) <= 0; period = klaster_period_add (period, 1))
    add_report_due (basket, period);
}

static gboolean
add_assistance (KlasterAgendaBasket *basket, GError **error)
{
  g_autoptr (GPtrArray) records = list (basket, "assistance", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      const char *state = klaster_record_get_text (record, "state");
      const char *site = klaster_record_get_text (record, "site");
      const char *kawasan = site == NULL ? klaster_record_get_text (record, "kawasan") : NULL;
      GDate date = klaster_get_date (record, "due");
      KlasterDated *item;

      if (!g_date_valid (&date))
        date = klaster_get_date (record, "date");
      if (g_strcmp0 (state, "cancelled") == 0 || !is_asked (basket, site, kawasan))
        continue;
      item = add (basket, KLASTER_DATED_ASSISTANCE, &date, NULL, TRUE,
                  klaster_dup_text_or_empty (record, "topic"));
      if (item == NULL)
        continue;
      set_origin (item, "assistance", record);
      item->site = g_strdup (site);
      item->kawasan = g_strdup (kawasan);
      item->state = judge (item, &basket->programme->today, g_strcmp0 (state, "done") == 0, TRUE);
      take_detail (item, kawasan == NULL
                             ? dup_site_name (basket->programme, site)
                             : klaster_reader_dup_title (basket->programme->reader,
                                                         klaster_entity_get ("kawasan"), kawasan));
    }
  return records != NULL;
}

static gboolean
add_follow_ups (KlasterAgendaBasket *basket, GError **error)
{
  g_autoptr (GPtrArray) records = list (basket, "follow_up", error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      KlasterRecord *record = records->pdata[i];
      const char *state = klaster_record_get_text (record, "state");
      const char *site = klaster_record_get_text (record, "site");
      const char *kawasan = klaster_record_get_text (record, "kawasan");
      GDate date = klaster_get_date (record, "due");
      KlasterDated *item;

      if (g_strcmp0 (state, "dropped") == 0 || !is_asked (basket, site, kawasan)
          || (basket->query->site != NULL && site == NULL))
        continue;
      item = add (basket, KLASTER_DATED_FOLLOW_UP, &date, NULL, TRUE,
                  klaster_dup_text_or_empty (record, "text"));
      if (item == NULL)
        continue;
      set_origin (item, "follow_up", record);
      item->site = g_strdup (site);
      item->kawasan = g_strdup (kawasan);
      item->state = judge (item, &basket->programme->today, g_strcmp0 (state, "done") == 0, TRUE);
      take_detail (item, dup_site_name (basket->programme, site));
    }
  return records != NULL;
}

/* NAME is taken over. */
static void
add_expiry (KlasterAgendaBasket *basket,
            const char *entity,
            const KlasterRecord *record,
            const char *site,
            char *name)
{
  g_autofree char *owned = name;
  g_autofree char *kind = klaster_dup_choice (record, "kind", "");
  GDate date = klaster_get_date (record, "expiry");
  KlasterDated *item;

  if (basket->query->kawasan != NULL || !is_asked (basket, site, NULL))
    return;
  item = add (basket, KLASTER_DATED_EXPIRY, &date, NULL, TRUE,
              /* Translators: kind of right or permit, then what it is for. */
              g_strdup_printf (_ ("%s of %s expires"), kind, owned));
  if (item == NULL)
    return;
  set_origin (item, entity, record);
  item->link.field = "expiry";
  item->site = g_strdup (site);
  item->state = judge (item, &basket->programme->today, FALSE, TRUE);
  take_detail (item, dup_site_name (basket->programme, site));
}

static gboolean
add_expiries (KlasterAgendaBasket *basket, GError **error)
{
  g_autoptr (GPtrArray) rights = list (basket, "intellectual_property", error);
  g_autoptr (GPtrArray) permits = rights != NULL ? list (basket, "permit", error) : NULL;
  g_autoptr (GPtrArray) products = permits != NULL ? list (basket, "product", error) : NULL;
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);

  if (products == NULL)
    return FALSE;
  for (guint i = 0; i < products->len; i++)
    g_hash_table_insert (by_id, (gpointer)klaster_record_get_id (products->pdata[i]),
                         products->pdata[i]);
  for (guint i = 0; i < rights->len; i++)
    add_expiry (basket, "intellectual_property", rights->pdata[i],
                klaster_record_get_text (rights->pdata[i], "site"),
                klaster_dup_text_or_empty (rights->pdata[i], "name"));
  for (guint i = 0; i < permits->len; i++)
    {
      const char *id = klaster_record_get_text (permits->pdata[i], "product");
      KlasterRecord *product = id != NULL ? g_hash_table_lookup (by_id, id) : NULL;

      if (product != NULL)
        add_expiry (basket, "permit", permits->pdata[i], klaster_record_get_text (product, "site"),
                    klaster_dup_text_or_empty (product, "name"));
    }
  return TRUE;
}

/* How many of the year's proposals wait, for the last day of a YEAR. */
static char *
describe_waiting (KlasterAgendaBasket *basket, GPtrArray *proposals, int year)
{
  guint n = 0;

  for (guint i = 0; i < proposals->len; i++)
    {
      const KlasterRecord *record = proposals->pdata[i];

      n += !klaster_record_has (record, "decided_on")
           && klaster_proposal_get_year (record, &basket->programme->today) == year;
    }
  return n > 0 ? g_strdup_printf (
             ngettext ("%u proposal waits for a decision", "%u proposals wait for a decision", n),
             n)
               : g_strdup ("");
}

static gboolean
add_proposals (KlasterAgendaBasket *basket, GError **error)
{
  int first = MAX (g_date_get_year (&basket->query->from), FIRST_PROPOSALS_YEAR);
  g_autoptr (GPtrArray) proposals = list (basket, "site_proposal", error);

  if (proposals == NULL)
    return FALSE;
  for (int year = first;
       basket->query->kawasan == NULL && year <= g_date_get_year (&basket->query->to); year++)
    {
      g_autofree char *iso = NULL;
      KlasterDated *item;
      GDate date;

      klaster_programme_get_proposal_deadline (basket->programme, year, &date);
      iso = klaster_date_dup_iso (&date);
      if (g_hash_table_contains (basket->deadlines, iso))
        continue;
      item = add (basket, KLASTER_DATED_PROPOSALS, &date, NULL, TRUE,
                  g_strdup (_ ("Last day to propose another village")));
      if (item == NULL)
        continue;
      item->link.entity = "site_proposal";
      item->instance = g_strdup_printf ("%d", year);
      item->state = judge (item, &basket->programme->today, FALSE, FALSE);
      take_detail (item, describe_waiting (basket, proposals, year));
    }
  return TRUE;
}

gboolean
klaster_agenda_collect (KlasterAgendaBasket *basket, GError **error)
{
  if (!add_agenda_items (basket, error) || !add_meetings (basket, error)
      || !add_assistance (basket, error) || !add_follow_ups (basket, error)
      || !add_expiries (basket, error) || !add_proposals (basket, error))
    return FALSE;
  add_reports_due (basket);
  return TRUE;
}
