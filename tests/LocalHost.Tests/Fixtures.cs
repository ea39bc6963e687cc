using Wiedervorlage.Tests;

[assembly: AssemblyFixture(typeof(Azurite))]
