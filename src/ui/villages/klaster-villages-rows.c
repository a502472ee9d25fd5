#include "klaster-villages-rows.h"

#include <glib/gi18n.h>

#include "klaster-villages-rows-private.h"

/* ---- choices */

static GStrv
list_classes (KlasterInstrument instrument)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_add (builder, _ ("All classes"));
  for (int c = (int)klaster_instrument_get_n_classes (instrument) - 1; c >= 0; c--)
    g_strv_builder_add (builder, klaster_instrument_get_class_label (instrument, c));
  g_strv_builder_add (builder, _ ("Without a class"));
  if (klaster_instrument_get_most (instrument) > 0)
    g_strv_builder_add (builder, _ ("Class unlike the limits"));
  return g_strv_builder_end (builder);
}

GStrv
klaster_villages_list_choices (KlasterVillagesTable table, KlasterInstrument instrument)
{
  const char *const moves[] = { _ ("All changes"),
                                klaster_move_get_label (KLASTER_MOVE_UP),
                                klaster_move_get_label (KLASTER_MOVE_DOWN),
                                klaster_move_get_label (KLASTER_MOVE_SAME),
                                klaster_move_get_label (KLASTER_MOVE_MISSING),
                                NULL };
  const char *const sides[] = { _ ("Below a limit"), _ ("Just above a limit"), NULL };

  if (table == KLASTER_VILLAGES_ALL)
    return list_classes (instrument);
  if (table == KLASTER_VILLAGES_MOVES)
    return g_strdupv ((char **)moves);
  return table == KLASTER_VILLAGES_NEAR ? g_strdupv ((char **)sides) : NULL;
}

/* Whether a village with SCORE is among choice CHOICE of list_classes(). */
static gboolean
is_chosen (const KlasterVillageScore *score, KlasterInstrument instrument, guint choice)
{
  guint n = klaster_instrument_get_n_classes (instrument);

  if (choice == 0)
    return TRUE;
  if (choice <= n)
    return score != NULL && score->class == (int)(n - choice);
  if (choice == n + 1)
    return score == NULL || score->class < 0;
  return score != NULL && score->class >= 0 && score->by_limits >= 0
         && score->class != score->by_limits;
}

/* ---- rows */

static void
add_all (KlasterVillagesRows *self, const KlasterVillagesFilter *filter)
{
  for (guint i = 0; i < self->indices->villages->len; i++)
    {
      KlasterIndexVillage *village = self->indices->villages->pdata[i];

      if (!klaster_index_edition_is_about (self->edition, village)
          || !klaster_index_village_matches (village, filter->region, NULL))
        continue;
      self->n_all++;
      if (klaster_index_village_matches (village, NULL, filter->text)
          && is_chosen (klaster_index_village_get (village, self->edition),
                        self->edition->instrument, filter->choice))
        g_ptr_array_add (self->items, village);
    }
}

static void
add_spreads (KlasterVillagesRows *self, const KlasterVillagesFilter *filter)
{
  self->spreads = klaster_index_spreads_new (self->indices, self->edition, filter->region);
  self->n_all = self->spreads->len;
  for (guint i = 0; i < self->spreads->len; i++)
    {
      KlasterIndexSpread *spread = &g_array_index (self->spreads, KlasterIndexSpread, i);

      if (filter->text == NULL || klaster_text_contains (spread->name, filter->text))
        g_ptr_array_add (self->items, spread);
    }
}

static void
add_moves (KlasterVillagesRows *self, const KlasterVillagesFilter *filter)
{
  if (filter->from == NULL)
    return;
  self->moves
      = klaster_index_moves_new (self->indices, filter->from, self->edition, filter->region);
  if (self->moves == NULL)
    return;
  self->n_all = self->moves->villages->len;
  for (guint i = 0; i < self->moves->villages->len; i++)
    {
      KlasterIndexMove *move = &g_array_index (self->moves->villages, KlasterIndexMove, i);

      if ((filter->choice == 0 || move->move == (KlasterMove)(filter->choice - 1))
          && klaster_index_village_matches (move->village, NULL, filter->text))
        g_ptr_array_add (self->items, move);
    }
}

static void
add_near (KlasterVillagesRows *self, const KlasterVillagesFilter *filter)
{
  GArray *list;

  self->near = klaster_index_near_new (self->indices, self->edition, filter->region);
  list = filter->choice == 0 ? self->near->below : self->near->above;
  self->n_all = list->len;
  for (guint i = 0; i < list->len; i++)
    {
      KlasterNearVillage *near = &g_array_index (list, KlasterNearVillage, i);

      if (klaster_index_village_matches (near->village, NULL, filter->text))
        g_ptr_array_add (self->items, near);
    }
}

static void
add_sites (KlasterVillagesRows *self, const KlasterVillagesFilter *filter)
{
  self->sites = klaster_index_sites_new (self->indices, self->edition);
  for (guint i = 0; i < self->sites->len; i++)
    {
      KlasterIndexSite *site = &g_array_index (self->sites, KlasterIndexSite, i);

      if (!klaster_index_village_matches (site->village, filter->region, NULL))
        continue;
      self->n_all++;
      if (klaster_index_village_matches (site->village, NULL, filter->text))
        g_ptr_array_add (self->items, site);
    }
}

/* Public functions */

KlasterVillagesRows *
klaster_villages_rows_new (KlasterVillageIndices *indices,
                           KlasterVillagesTable table,
                           const KlasterVillagesFilter *filter)
{
  static void (*const adders[KLASTER_N_VILLAGES_TABLES]) (KlasterVillagesRows *,
                                                          const KlasterVillagesFilter *)
      = { add_all, add_spreads, add_moves, add_near, add_sites };
  KlasterVillagesRows *self = g_new0 (KlasterVillagesRows, 1);

  self->table = table;
  self->indices = klaster_village_indices_ref (indices);
  self->edition = filter->edition;
  self->former = table == KLASTER_VILLAGES_MOVES
                     ? filter->from
                     : klaster_village_indices_get_former (indices, filter->edition);
  self->region = g_strdup (filter->region);
  self->items = g_ptr_array_new ();
  adders[table](self, filter);
  return self;
}

void
klaster_villages_rows_free (KlasterVillagesRows *self)
{
  g_clear_pointer (&self->moves, klaster_index_moves_free);
  g_clear_pointer (&self->near, klaster_index_near_free);
  g_clear_pointer (&self->spreads, g_array_unref);
  g_clear_pointer (&self->sites, g_array_unref);
  g_ptr_array_unref (self->items);
  klaster_village_indices_unref (self->indices);
  g_free (self->region);
  g_free (self);
}

guint
klaster_villages_rows_get_n (const KlasterVillagesRows *self)
{
  return self->items->len;
}

guint
klaster_villages_rows_get_n_all (const KlasterVillagesRows *self)
{
  return self->n_all;
}

const char *
klaster_villages_rows_get_code (const KlasterVillagesRows *self, guint row)
{
  gconstpointer item;

  g_return_val_if_fail (row < self->items->len, NULL);

  item = self->items->pdata[row];
  switch (self->table)
    {
    case KLASTER_VILLAGES_ALL:
      return ((const KlasterIndexVillage *)item)->code;
    case KLASTER_VILLAGES_SPREAD:
      return ((const KlasterIndexSpread *)item)->code;
    case KLASTER_VILLAGES_MOVES:
      return ((const KlasterIndexMove *)item)->village->code;
    case KLASTER_VILLAGES_NEAR:
      return ((const KlasterNearVillage *)item)->village->code;
    case KLASTER_VILLAGES_SITES:
      return ((const KlasterIndexSite *)item)->village->code;
    case KLASTER_N_VILLAGES_TABLES:
    default:
      return NULL;
    }
}

char *
klaster_villages_rows_dup_sentence (const KlasterVillagesRows *self)
{
  if (self->moves != NULL)
    return klaster_index_moves_dup_sentence (self->moves);
  if (self->table == KLASTER_VILLAGES_MOVES)
    /* Translators: "Indeks Desa 2025", an instrument. */
    return g_strdup_printf (
        _ ("%s is the first year of %s that is entered: nothing to compare it with. IDM and "
           "Indeks Desa are not compared."),
        self->edition->label, klaster_instrument_get_label (self->edition->instrument));
  if (self->near != NULL)
    return klaster_index_near_dup_sentence (self->near);
  if (self->sites != NULL)
    return klaster_index_sites_dup_sentence (self->sites, self->edition);
  return klaster_index_dup_sentence (self->indices, self->edition, self->region);
}
