using Beffroi.EndToEnd.Support;

[assembly: AssemblyFixture(typeof(LivingTerritory))]
