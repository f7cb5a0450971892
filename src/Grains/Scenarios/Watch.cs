using Beffroi.Rollups;
using Beffroi.Rules;

namespace Beffroi.Scenarios;

/// <summary>A total that a cohort looks at.</summary>
/// <param name="Cohort">Its place in the troupe.</param>
internal readonly record struct Watch(int Cohort, RuleInput.Total Total, NodeId Node);
