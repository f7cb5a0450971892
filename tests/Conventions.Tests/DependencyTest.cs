using ArchUnitNET.Domain;
using ArchUnitNET.Fluent;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Beffroi.Conventions;

/// <summary>Which part may know which. Every rule is also put to a small house that breaks it.</summary>
public sealed class DependencyTest
{
    private const string Capabilities = @"^Beffroi\.(Journal|Inventory|Rollups|Feed|History|Alarms|Connectivity|Geography|Rules|Control|Documents|Programmes|ShiftLog|OnCall|Devices|Routing|Indicators|Contracts|Past|Scenarios)(\.|$)";

    private static readonly string[] DepartmentFolders = [.. House.DepartmentFolders, "Broken"];

    [Fact]
    public void A_department_never_knows_another() => Assert.All(DepartmentFolders, folder =>
    {
        var others = string.Join('|', DepartmentFolders.Where(f => f != folder));
        Require(Types().That().ResideInNamespaceMatching($@"^Beffroi\.Assets\.{folder}(\.|$)").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Beffroi\.Assets\.({others})(\.|$)")).WithoutRequiringPositiveResults(), red: folder == "Broken");
    });

    [Fact]
    public void A_kind_never_knows_a_capability() => Require(
        Types().That().ResideInNamespaceMatching(@"^Beffroi\.Assets\.").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Beffroi\.(Journal|Rollups|Feed|History|Alarms|Connectivity)(\.|$)")).WithoutRequiringPositiveResults());

    [Fact]
    public void A_kind_never_sees_a_clock() => Require(
        Types().That().ResideInNamespaceMatching(@"^Beffroi\.Assets\.").Should().NotDependOnAny(typeof(TimeProvider)).WithoutRequiringPositiveResults());

    [Fact]
    public void A_rule_never_sees_a_clock() => Require(
        Types().That().ResideInNamespaceMatching(@"^Beffroi\.Rules\.(Cel|Reading)(\.|$)").Should().NotDependOnAny(typeof(TimeProvider)).WithoutRequiringPositiveResults(), red: false);

    [Fact]
    public void A_scenario_never_sees_a_clock() => Require(
        Types().That().ResideInNamespaceMatching(@"^Beffroi\.Scenarios(\.Broken)?$").Should().NotDependOnAny(typeof(TimeProvider)).WithoutRequiringPositiveResults());

    [Fact]
    public void A_capability_knows_no_kind_by_name() => Require(
        Types().That().ResideInNamespaceMatching(Capabilities).Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Beffroi\.Assets\.")).WithoutRequiringPositiveResults());

    [Fact]
    public void The_kernel_knows_no_kind_by_name() => Require(
        Types().That().ResideInNamespaceMatching(@"^Beffroi\.Twin(\.|$)").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Beffroi\.Assets\.")).WithoutRequiringPositiveResults());

    [Fact]
    public void The_contracts_stand_on_nothing_of_ours() =>
        Assert.Empty(OurReferences(House.Interfaces));

    [Fact]
    public void The_client_stands_on_the_contracts_alone() =>
        Assert.Equal(["Beffroi.Grains.Interfaces"], OurReferences(House.Client));

    [Fact]
    public void Only_the_silo_names_a_broker_or_a_database() => Assert.All([House.Interfaces, House.Grains, House.Client], assembly =>
        Assert.DoesNotContain(assembly.GetReferencedAssemblies(), r => r.Name is "MQTTnet" or "MQTTnet.Server" or "Npgsql" or "Microsoft.Data.Sqlite"));

    private static void Require(IArchRule rule, bool red = true)
    {
        Assert.Empty(rule.Evaluate(House.Ours).Where(result => !result.Passed).Select(result => result.Description));
        if (red)
        {
            Assert.Contains(rule.Evaluate(House.Broken), result => !result.Passed);
        }
    }

    private static string[] OurReferences(System.Reflection.Assembly assembly) =>
        [.. assembly.GetReferencedAssemblies().Select(r => r.Name!).Where(n => n.StartsWith("Beffroi.", StringComparison.Ordinal))];
}
