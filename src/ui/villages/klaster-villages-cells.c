/* Columns and cells of the tables of the page Indeks Desa. */
#include <glib/gi18n.h>
#include <math.h>

#include "klaster-villages-rows-private.h"

#define LEFT KLASTER_CELL_LEFT
#define RIGHT KLASTER_CELL_RIGHT

/* ---- parts of cells */

static void
set_number (KlasterTableCell *cell, double number, int decimals)
{
  cell->number = number;
  cell->text = klaster_format_number (number, decimals);
  cell->quiet = isnan (number);
}

static void
set_score (const KlasterVillagesRows *self,
           KlasterTableCell *cell,
           const KlasterVillageScore *score)
{
  set_number (cell, score != NULL ? score->score : NAN,
              klaster_instrument_get_decimals (self->edition->instrument));
}

/* "+1,20": a change always says its direction. */
static void
set_change (KlasterTableCell *cell, double change, int decimals)
{
  g_autofree char *text = klaster_format_number (change, decimals);

  cell->number = change;
  cell->text = g_strdup_printf ("%s%s", change > 0 ? "+" : "", text);
  cell->quiet = isnan (change) || change == 0;
}

static void
set_class (KlasterTableCell *cell, KlasterInstrument instrument, const KlasterVillageScore *score)
{
  int class = score != NULL ? score->class : -1;

  cell->number = class >= 0 ? class : NAN;
  cell->has_sign = class >= 0;
  cell->sign = instrument == KLASTER_INSTRUMENT_PERMENDAGRI_81 ? KLASTER_STATUS_NONE
                                                               : (KlasterStatus) class;
  cell->color = klaster_instrument_get_class_color (instrument, class);
  cell->quiet = class < 0;
  if (class >= 0 && score->by_limits >= 0 && score->by_limits != class)
    /* Translators: class as issued, class by the limits in the settings. */
    cell->text = g_strdup_printf (
        _ ("%s (limits: %s)"), klaster_instrument_get_class_label (instrument, class),
        klaster_instrument_get_class_label (instrument, score->by_limits));
  else
    cell->text = g_strdup (klaster_instrument_get_class_label (instrument, class));
}

/* NAME of a village; sites stand out. */
static void
set_name (KlasterTableCell *cell, const KlasterIndexVillage *village)
{
  cell->text = village->site
                   /* Translators: a village that is a site of Klaster Inovasi Desa. */
                   ? g_strdup_printf (_ ("%s (site)"), village->name)
                   : g_strdup (village->name);
  cell->strong = village->site;
}

static void
set_place (KlasterTableCell *cell, const KlasterIndexVillage *village)
{
  cell->text = g_strdup_printf ("%s, %s", village->kecamatan_name, village->kabupaten_name);
  cell->quiet = TRUE;
}

/* ---- every village */

static const KlasterTableColumn all_columns[] = {
  { N_ ("Code"), 126, LEFT, FALSE },         { N_ ("Village"), 170, LEFT, TRUE },
  { N_ ("Kecamatan"), 130, LEFT, TRUE },     { N_ ("Kabupaten/Kota"), 130, LEFT, TRUE },
  { N_ ("Score"), 74, RIGHT, FALSE },        { N_ ("Change"), 106, RIGHT, FALSE },
  { N_ ("Status class"), 150, LEFT, FALSE },
};

static void
describe_village (const KlasterVillagesRows *self,
                  const KlasterIndexVillage *village,
                  guint column,
                  KlasterTableCell *cell)
{
  const KlasterVillageScore *score = klaster_index_village_get (village, self->edition);
  const KlasterVillageScore *former
      = self->former != NULL ? klaster_index_village_get (village, self->former) : NULL;

  switch (column)
    {
    case 0:
      cell->text = g_strdup (village->code);
      cell->quiet = TRUE;
      return;
    case 1:
      set_name (cell, village);
      return;
    case 2:
      cell->text = g_strdup (village->kecamatan_name);
      return;
    case 3:
      cell->text = g_strdup (village->kabupaten_name);
      return;
    case 4:
      set_score (self, cell, score);
      return;
    case 5:
      set_change (cell, score != NULL && former != NULL ? score->score - former->score : NAN,
                  klaster_instrument_get_decimals (self->edition->instrument));
      return;
    default:
      set_class (cell, self->edition->instrument, score);
      return;
    }
}

/* ---- regions by class: name, bar, a count for each class, n of m, median */

static void
set_bar (const KlasterVillagesRows *self, const KlasterIndexSpread *spread, KlasterTableCell *cell)
{
  KlasterInstrument instrument = self->edition->instrument;
  GString *words = g_string_new (NULL);

  for (int c = (int)klaster_instrument_get_n_classes (instrument) - 1; c >= 0; c--)
    {
      double share = spread->n_classed > 0 ? (double)spread->counts[c] / spread->n_classed : 0;
      g_autofree char *percent = klaster_format_percent (100 * share, 1);

      cell->shares[cell->n_shares] = share;
      cell->colors[cell->n_shares++] = klaster_instrument_get_class_color (instrument, c);
      g_string_append_printf (words, "%s%s %s", words->len > 0 ? ", " : "",
                              klaster_instrument_get_class_label (instrument, c), percent);
    }
  cell->number = cell->shares[0];
  cell->text = g_string_free (words, FALSE);
}

static void
describe_spread (const KlasterVillagesRows *self,
                 const KlasterIndexSpread *spread,
                 guint column,
                 KlasterTableCell *cell)
{
  KlasterInstrument instrument = self->edition->instrument;
  guint n = klaster_instrument_get_n_classes (instrument);

  if (column == 0)
    {
      cell->text = g_strdup (spread->name);
      cell->strong = spread == &g_array_index (self->spreads, KlasterIndexSpread, 0);
    }
  else if (column == 1)
    set_bar (self, spread, cell);
  else if (column < n + 2)
    {
      set_number (cell, spread->counts[n + 1 - column], 0);
      cell->quiet = cell->number == 0;
    }
  else if (column == n + 2)
    {
      cell->text = klaster_count_dup_text (spread->n_classed, spread->of);
      cell->number = spread->n_classed;
    }
  else
    set_number (cell, spread->score.median, klaster_instrument_get_decimals (instrument));
}

static guint
init_spread_columns (KlasterInstrument instrument, KlasterTableColumn *columns)
{
  guint n = klaster_instrument_get_n_classes (instrument), at = 0;

  columns[at++] = (KlasterTableColumn){ _ ("Region"), 170, LEFT, TRUE };
  columns[at++] = (KlasterTableColumn){ _ ("Shares of the classes"), 90, LEFT, TRUE };
  for (guint c = n; c > 0; c--)
    {
      const char *label = klaster_instrument_get_class_label (instrument, (int)c - 1);

      columns[at++]
          = (KlasterTableColumn){ label, 20 + 9 * (int)g_utf8_strlen (label, -1), RIGHT, FALSE };
    }
  columns[at++] = (KlasterTableColumn){ _ ("With a class"), 134, RIGHT, FALSE };
  if (klaster_instrument_get_most (instrument) > 0)
    columns[at++] = (KlasterTableColumn){ _ ("Median"), 72, RIGHT, FALSE };
  return at;
}

/* ---- moves */

static const KlasterTableColumn move_columns[] = {
  { N_ ("Village"), 150, LEFT, TRUE },       { N_ ("Kecamatan, kabupaten/kota"), 180, LEFT, TRUE },
  { N_ ("Class before"), 130, LEFT, FALSE }, { N_ ("Class after"), 130, LEFT, FALSE },
  { N_ ("Before"), 118, RIGHT, FALSE },      { N_ ("After"), 84, RIGHT, FALSE },
  { N_ ("Change"), 106, RIGHT, FALSE },
};

static void
describe_move (const KlasterVillagesRows *self,
               const KlasterIndexMove *move,
               guint column,
               KlasterTableCell *cell)
{
  KlasterInstrument instrument = self->edition->instrument;

  switch (column)
    {
    case 0:
      set_name (cell, move->village);
      return;
    case 1:
      set_place (cell, move->village);
      return;
    case 2:
      set_class (cell, instrument, move->from);
      return;
    case 3:
      set_class (cell, instrument, move->to);
      cell->strong = move->move == KLASTER_MOVE_UP || move->move == KLASTER_MOVE_DOWN;
      return;
    case 4:
      set_score (self, cell, move->from);
      return;
    case 5:
      set_score (self, cell, move->to);
      return;
    default:
      set_change (cell, move->change, klaster_instrument_get_decimals (instrument));
      return;
    }
}

/* ---- near a limit */

static const KlasterTableColumn near_columns[] = {
  { N_ ("Village"), 160, LEFT, TRUE },
  { N_ ("Kecamatan, kabupaten/kota"), 180, LEFT, TRUE },
  { N_ ("Score"), 70, RIGHT, FALSE },
  { N_ ("Distance"), 216, LEFT, FALSE },
  { N_ ("Behind the median of the class above"), 280, LEFT, TRUE },
};

static void
describe_near (const KlasterVillagesRows *self,
               const KlasterNearVillage *near,
               guint column,
               KlasterTableCell *cell)
{
  switch (column)
    {
    case 0:
      set_name (cell, near->village);
      return;
    case 1:
      set_place (cell, near->village);
      return;
    case 2:
      set_score (self, cell, near->score);
      return;
    case 3:
      cell->text = klaster_near_village_dup_distance (near);
      cell->number = fabs (near->missing);
      cell->has_sign = TRUE;
      cell->sign = near->limit + 1;
      cell->color = klaster_status_get_color (near->limit + 1);
      return;
    default:
      cell->text = klaster_near_village_dup_gaps (near);
      cell->number = near->weakest >= 0 ? near->gaps[near->weakest] : NAN;
      return;
    }
}

/* ---- sites against the villages around them */

static const KlasterTableColumn site_columns[] = {
  { N_ ("Site"), 126, LEFT, TRUE },
  { N_ ("Score"), 66, RIGHT, FALSE },
  { N_ ("Status class"), 128, LEFT, FALSE },
  { N_ ("Median of the kecamatan"), 192, LEFT, TRUE },
  { N_ ("Median of the kabupaten"), 208, LEFT, TRUE },
  { N_ ("Median of the province"), 250, LEFT, TRUE },
};

/* Kelurahan have classes without a score. */
static const KlasterTableColumn kelurahan_columns[] = {
  { N_ ("Site"), 140, LEFT, TRUE },           { N_ ("Score"), 66, RIGHT, FALSE },
  { N_ ("Status class"), 180, LEFT, FALSE },  { N_ ("Kecamatan"), 180, LEFT, TRUE },
  { N_ ("Kabupaten/Kota"), 180, LEFT, TRUE }, { N_ ("Province"), 180, LEFT, TRUE },
};
G_STATIC_ASSERT (G_N_ELEMENTS (kelurahan_columns) == G_N_ELEMENTS (site_columns));

/* "78,10 (13 of 14) · no. 5" or, without scores, "3 of 9 in the same class". */
static void
set_around (const KlasterVillagesRows *self,
            const KlasterIndexSite *site,
            KlasterAround which,
            KlasterTableCell *cell)
{
  const KlasterIndexAround *around = &site->around[which];
  int decimals = klaster_instrument_get_decimals (self->edition->instrument);
  g_autofree char *median = klaster_format_number (around->stats.median, decimals);
  g_autofree char *count = klaster_count_dup_text (around->stats.n, around->stats.of);
  g_autofree char *rank = NULL;

  if (klaster_instrument_get_most (self->edition->instrument) == 0)
    {
      g_autofree char *same = klaster_count_dup_text (around->n_same, around->n_classed);

      cell->number = around->n_same;
      /* Translators: "3 of 9". */
      cell->text = g_strdup_printf (_ ("%s in the same class"), same);
      return;
    }
  rank = klaster_format_integer (around->rank);
  cell->number = around->stats.median;
  cell->text = around->rank > 0
                   /* Translators: median, "13 of 14", rank. */
                   ? g_strdup_printf (_ ("%s (%s) · no. %s"), median, count, rank)
                   : g_strdup_printf ("%s (%s)", median, count);
}

static void
describe_site (const KlasterVillagesRows *self,
               const KlasterIndexSite *site,
               guint column,
               KlasterTableCell *cell)
{
  switch (column)
    {
    case 0:
      cell->text = g_strdup (site->village->name);
      cell->strong = TRUE;
      return;
    case 1:
      set_score (self, cell, site->score);
      return;
    case 2:
      set_class (cell, self->edition->instrument, site->score);
      return;
    default:
      set_around (self, site, (KlasterAround)(column - 3), cell);
      return;
    }
}

void
klaster_villages_describe (const KlasterVillagesRows *self,
                           gconstpointer item,
                           guint column,
                           KlasterTableCell *cell)
{
  switch (self->table)
    {
    case KLASTER_VILLAGES_SPREAD:
      describe_spread (self, item, column, cell);
      return;
    case KLASTER_VILLAGES_MOVES:
      describe_move (self, item, column, cell);
      return;
    case KLASTER_VILLAGES_NEAR:
      describe_near (self, item, column, cell);
      return;
    case KLASTER_VILLAGES_SITES:
      describe_site (self, item, column, cell);
      return;
    case KLASTER_VILLAGES_ALL:
    case KLASTER_N_VILLAGES_TABLES:
    default:
      describe_village (self, item, column, cell);
      return;
    }
}

static void
describe (gpointer data, guint row, guint column, KlasterTableCell *cell)
{
  const KlasterVillagesRows *self = data;

  klaster_villages_describe (self, self->items->pdata[row], column, cell);
}

void
klaster_villages_rows_init_source (KlasterVillagesRows *self, KlasterTableSource *source)
{
  static const struct
  {
    const KlasterTableColumn *columns;
    guint n;
  } tables[KLASTER_N_VILLAGES_TABLES] = {
    [KLASTER_VILLAGES_ALL] = { all_columns, G_N_ELEMENTS (all_columns) },
    [KLASTER_VILLAGES_MOVES] = { move_columns, G_N_ELEMENTS (move_columns) },
    [KLASTER_VILLAGES_NEAR] = { near_columns, G_N_ELEMENTS (near_columns) },
    [KLASTER_VILLAGES_SITES] = { site_columns, G_N_ELEMENTS (site_columns) },
  };
  gboolean kelurahan = klaster_instrument_get_most (self->edition->instrument) == 0;
  const KlasterTableColumn *columns = self->table == KLASTER_VILLAGES_SITES && kelurahan
                                          ? kelurahan_columns
                                          : tables[self->table].columns;
  guint n = tables[self->table].n;

  for (guint c = 0; c < n; c++)
    {
      self->columns[c] = columns[c];
      self->columns[c].title = _ (self->columns[c].title);
    }
  if (self->table == KLASTER_VILLAGES_SPREAD)
    n = init_spread_columns (self->edition->instrument, self->columns);
  *source = (KlasterTableSource){ .columns = self->columns,
                                  .n_columns = n,
                                  .n_rows = self->items->len,
                                  .label = self->edition->label,
                                  .describe = describe };
}
