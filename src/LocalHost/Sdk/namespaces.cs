namespace Wiedervorlage.LocalHost.DurableTask { }
