using Beffroi.EndToEnd.Support;

[assembly: AssemblyFixture(typeof(LivingTerritory))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]
