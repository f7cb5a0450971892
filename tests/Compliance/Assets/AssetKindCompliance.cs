using System.Reflection;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>What every kind of the catalogue must keep, found without being told: a new folder under <c>Assets</c> is checked the moment it compiles.</summary>
public abstract class AssetKindCompliance
{
    public static Catalogue Catalogue { get; } = Catalogue.Of(typeof(Catalogue).Assembly);

    public static TheoryData<string> Kinds => [.. Catalogue.Kinds.Select(k => k.Key)];

    [Fact]
    public void There_are_kinds_and_their_keys_are_unique()
    {
        Assert.NotEmpty(Catalogue.Kinds);
        Assert.Equal(Catalogue.Kinds.Count, Catalogue.Kinds.Select(k => k.Key).Distinct().Count());
    }

    [Theory, MemberData(nameof(Kinds))]
    public void It_is_completely_described(string key) => Holds(KindRows.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void It_has_one_grain_of_its_key(string key) => Holds(KindGrain.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void It_has_its_words_in_every_language_and_no_others(string key) => Holds(KindWords.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void Its_symbol_is_a_closed_path_on_the_grid(string key) => Holds(KindSymbol.Faults(Catalogue.Kind(key).Symbol));

    [Theory, MemberData(nameof(Kinds))]
    public void What_can_be_commanded_of_it_is_what_it_has(string key) => Holds(KindControls.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void Its_alarms_can_hold_and_not_hold_and_ask_for_knowledge(string key) => Holds(KindAlarms.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void What_it_derives_stands_in_its_own_properties(string key) => Holds(KindBehaviour.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void Its_simulation_is_a_function_of_asset_time_and_seed(string key) => Holds(KindSimulation.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void Its_life_in_scenarios_is_told_and_repeats(string key) => Holds(KindLiving.Faults(Catalogue.Kind(key), Catalogue));

    [Theory, MemberData(nameof(Kinds))]
    public void What_its_indexes_count_flows_in_scenarios(string key) => Holds(KindMeters.Faults(Catalogue.Kind(key), Catalogue));

    [Theory, MemberData(nameof(Kinds))]
    public void What_it_refuses_it_explains(string key) => Holds(KindRefusals.Faults(Catalogue.Kind(key)));

    [Theory, MemberData(nameof(Kinds))]
    public void Its_links_and_tells_meet_kinds_that_are_there(string key) => Holds(KindLinks.Faults(Catalogue.Kind(key), Catalogue));

    [Fact]
    public void Every_department_is_completely_declared() => Holds(Catalogue.Departments.SelectMany(d => DepartmentRows.Faults(d).Concat(DepartmentRows.Faults(d, Catalogue))));

    private static void Holds(IEnumerable<string> faults) => Assert.Empty(faults);
}
