function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** Functions that written SQL may call: what they give depends on their arguments alone, and not on the order of rows. */
export const FUNCTIONS =
  set(`abs ceil ceiling floor round trunc sign sqrt exp ln log log2 log10 pow power mod greatest least
  coalesce nullif ifnull lower upper trim ltrim rtrim length substr substring replace left right contains starts_with
  ends_with prefix suffix concat concat_ws strpos instr reverse regexp_matches regexp_full_match
  date_trunc date_part date_diff datediff date_sub datesub make_date year quarter month week day hour minute second
  dayofweek dayofmonth dayofyear isodow isoyear weekday yearweek last_day dayname monthname extract cast try_cast
  count sum avg mean min max median stddev_pop stddev_samp stddev var_pop var_samp variance bool_and bool_or count_if countif
  quantile_cont quantile_disc mode corr covar_pop covar_samp approx_count_distinct
  row_number rank dense_rank percent_rank cume_dist ntile lag lead first_value last_value nth_value`);

/** Types to which a value may be cast. */
export const TYPES =
  set(`varchar text string char integer int int4 bigint int8 smallint tinyint hugeint double float real
  decimal numeric date timestamp time boolean bool`);

/** Words inside an expression that are neither names nor functions. */
export const EXPRESSION_WORDS =
  set(`and or not in is null like ilike between case when then else end asc desc nulls first last
  distinct true false exists over escape all`);

/** Words of a frame or an order inside parentheses. */
export const INNER_WORDS = set(
  'partition by order rows range groups unbounded preceding following current row asc desc',
);

/** Words that end an expression, because a clause begins. */
export const CLAUSE_WORDS =
  set(`from where group having order limit offset union intersect except window join inner left right
  full cross on using`);

/** Units of an interval, and parts of a date. */
export const TIME_PARTS =
  set(`year years quarter quarters month months week weeks day days hour hours minute minutes second
  seconds dow isodow doy epoch`);

/** Words that mean something to the engine and so are no names, unless in double quotes. */
export const RESERVED =
  set(`select from where group by having order limit offset union intersect except window join inner left
  right full cross natural outer on using with recursive materialized as and or not in is null like ilike similar glob between
  case when then else end asc desc nulls distinct true false exists over escape all any some cast try_cast interval collate at
  insert update delete merge create drop alter truncate attach detach copy export import install load force pragma set reset
  call execute prepare deallocate explain analyze describe desc show summarize pivot unpivot qualify filter asof positional
  lateral semi anti tablesample sample values table into grant revoke begin commit rollback abort checkpoint vacuum use
  returning replace exclude rename columns macro function view schema database sequence index type trigger temp temporary
  current_date current_time current_timestamp localtime localtimestamp current_user session_user user current_catalog
  current_schema current_role array row lambda try default`);
